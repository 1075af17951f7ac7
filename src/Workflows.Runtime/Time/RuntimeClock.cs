namespace Workflows.Runtime.Time;

/// <summary>
/// Two clocks. The flows' clock is what models, deadlines and history go by; people may set it where that is allowed.
/// The wall clock is what leases between nodes and polling go by; nobody sets it.
/// </summary>
public sealed record RuntimeClock(TimeProvider Flows, TimeProvider Wall)
{
    public static RuntimeClock System { get; } = new(TimeProvider.System, TimeProvider.System);

    /// <summary>UTC, whole microseconds: what the store can keep.</summary>
    public DateTimeOffset Now => Truncate(Flows.GetUtcNow());

    /// <summary>UTC, whole microseconds.</summary>
    public DateTimeOffset WallNow => Truncate(Wall.GetUtcNow());

    private static DateTimeOffset Truncate(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
