namespace Workflows.Shop;

/// <summary>The shop's days are China's.</summary>
internal static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>Midnight at which the day begins.</summary>
    public static DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
