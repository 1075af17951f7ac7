using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>Figures of shops, agents and advertising, for the daily and weekly reports. Documents, for each report has a shape of its own.</summary>
public interface IReportPort
{
    /// <summary>A shop's day.</summary>
    /// <param name="storeId">Null: all shops.</param>
    ValueTask<FeelContext> DailyStoreAsync(DateOnly day, string? storeId, CancellationToken cancellation);

    ValueTask<FeelContext> DailySalesAsync(DateOnly day, CancellationToken cancellation);

    ValueTask<FeelContext> SignupsOfDayAsync(DateOnly day, CancellationToken cancellation);

    /// <summary>The six reports of 直通车.</summary>
    /// <param name="adPlanId">Null: all running plans.</param>
    ValueTask<FeelContext> ZtcAsync(DateOnly day, string? adPlanId, CancellationToken cancellation);

    ValueTask<FeelContext> ZuanzhanAsync(DateOnly from, DateOnly to, CancellationToken cancellation);

    /// <summary>The seven days that end with <paramref name="last"/>, beside the seven before.</summary>
    ValueTask<FeelContext> StoreWeekAsync(DateOnly last, CancellationToken cancellation);
}
