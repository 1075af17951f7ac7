namespace Workflows.Shop.Simulation.Faults;

/// <summary>Faults that every job type can have, beside the BPMN errors that it can end in.</summary>
public static class FaultCodes
{
    /// <summary>The attempt fails; it costs one of the job's retries.</summary>
    public const string Failure = "FAIL";

    /// <summary>The outside system is away; the job rests and is tried again, no retry is lost.</summary>
    public const string Outage = "OUTAGE";

    /// <summary>The work is done, but the answer is lost on the way back; the repetition must not do it again.</summary>
    public const string LostReply = "LOST_REPLY";

    public static IReadOnlyList<string> Common { get; } = [Failure, Outage, LostReply];
}
