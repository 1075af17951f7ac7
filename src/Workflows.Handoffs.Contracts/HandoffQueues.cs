namespace Workflows.Handoffs.Contracts;

/// <summary>Names of the queues.</summary>
public static class HandoffQueues
{
    /// <summary>Where departments' systems send their answers.</summary>
    public const string Answers = "workflows-handoffs";

    /// <summary>
    /// Where to send answers. By the exchange of the same name: an address of the queue would declare it anew, and as another kind than the one that its consumer declared.
    /// </summary>
    public static Uri AnswersAddress { get; } = new("exchange:" + Answers);

    /// <summary>The queue of a department.</summary>
    public static string Of(string department) => "handoff-" + department;

    /// <summary>Where a department's queue is sent to.</summary>
    public static Uri AddressOf(string department) => new("exchange:" + Of(department));
}
