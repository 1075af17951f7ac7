using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>The platform's advertising back office: 直通车 (ztc) and 钻展 (zuanzhan).</summary>
public interface IAdPort
{
    /// <summary>Balance of the account in 元; null for an unknown one.</summary>
    ValueTask<decimal?> BalanceAsync(string account, CancellationToken cancellation);

    /// <summary>Credits a recharge that a colleague reports, once for each key; the balance before what runs uses up.</summary>
    ValueTask<ShopResult<decimal>> CreditAsync(string idempotencyKey, string account, decimal amount, CancellationToken cancellation);

    /// <summary>Submits 钻展 plans; they run from <paramref name="from"/>, by default from tomorrow.</summary>
    ValueTask<ShopResult<string>> SubmitAsync(
        string idempotencyKey,
        IReadOnlyList<AdPlanDraft> plans,
        DateOnly? from,
        string? promotionPlanId,
        CancellationToken cancellation
    );

    /// <summary>Starts a 直通车 plan. <c>ADS_API_FAILED</c> where the account does not hold a day's budget.</summary>
    ValueTask<ShopResult<string>> LaunchAsync(string idempotencyKey, AdPlanDraft plan, CancellationToken cancellation);

    ValueTask<ShopResult<string>> PauseAsync(string idempotencyKey, string adPlanId, CancellationToken cancellation);
}

/// <summary>An advertising plan as colleagues have prepared it.</summary>
/// <param name="Document">Keywords, regions, time slots, as the flow has them.</param>
public sealed record AdPlanDraft(
    string Name,
    decimal DailyBudget,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> ItemIds,
    FeelContext Document
);
