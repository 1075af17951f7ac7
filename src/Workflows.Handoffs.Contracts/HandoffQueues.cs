namespace Workflows.Handoffs.Contracts;

/// <summary>Names of the queues.</summary>
public static class HandoffQueues
{
    /// <summary>Where departments' systems send their answers.</summary>
    public const string Answers = "workflows-handoffs";

    /// <summary>The queue of a department.</summary>
    public static string Of(string department) => "handoff-" + department;
}
