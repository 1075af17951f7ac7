using System.Globalization;

namespace Workflows.Engine;

/// <summary>Name of a stream: its kind, a colon, and what tells it from others of the kind.</summary>
public readonly record struct StreamId(string Value)
{
    public const string ProcessInstanceKind = "pi";
    public const string MessageKind = "msg";
    public const string ProcessKind = "process";
    public const string DecisionKind = "decision";
    public const string DeploymentsKind = "deployments";
    public const string OrganizationKind = "organization";
    public const string ConfigurationKind = "configuration";
    public const string SignalKind = "signal";
    public const string CheckpointKind = "checkpoint";

    /// <summary>Everything about one process instance: tasks, hand-offs and comments included.</summary>
    public static StreamId Of(ProcessInstanceKey instance) =>
        new(ProcessInstanceKind + ":" + instance.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>One message name with one correlation key; the key is empty for messages without one.</summary>
    public static StreamId OfMessage(string name, string correlationKey) =>
        new(MessageKind + ":" + Uri.EscapeDataString(name) + ":" + Uri.EscapeDataString(correlationKey));

    /// <summary>What a process id owns beyond its instances: timer starts.</summary>
    public static StreamId OfProcess(string processId) => new(ProcessKind + ":" + processId);

    /// <summary>One evaluation of a decision outside any process.</summary>
    public static StreamId Of(DecisionInstanceKey evaluation) =>
        new(DecisionKind + ":" + evaluation.Value.ToString(CultureInfo.InvariantCulture));

    public static StreamId Deployments => new(DeploymentsKind + ":default");
    public static StreamId Organization => new(OrganizationKind + ":default");

    /// <summary>The values that people set for <c>config.*</c>.</summary>
    public static StreamId Configuration => new(ConfigurationKind + ":default");

    /// <summary>One signal name: who waits for it, and what it reached.</summary>
    public static StreamId OfSignal(string name) => new(SignalKind + ":" + Uri.EscapeDataString(name));

    public string Kind => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    public override string ToString() => Value;
}
