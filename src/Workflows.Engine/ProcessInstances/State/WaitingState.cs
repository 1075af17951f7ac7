using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <summary>All that one element instance waits for.</summary>
internal sealed class WaitingState
{
    public JobState? Job { get; set; }
    public IncidentState? Incident { get; set; }

    /// <summary>The instance that a call activity runs.</summary>
    public ProcessInstanceKey? Called { get; set; }

    /// <summary>The model that it runs or ran, and the status with which it ended.</summary>
    public ProcessDefinitionKey? CalledDefinition { get; set; }
    public FeelValue? CalledStatus { get; set; }
    public List<TimerState> Timers { get; } = [];
    public List<SubscriptionState> Subscriptions { get; } = [];

    public bool IsEmpty => Job is null && Incident is null && Called is null && Timers.Count == 0 && Subscriptions.Count == 0;
}

internal sealed class JobState(JobKey key, ElementInstance owner, string type)
{
    public JobKey Key { get; } = key;
    public ElementInstance Owner { get; } = owner;
    public string Type { get; } = type;
    public int Retries { get; set; }

    /// <summary>A worker threw an error that nobody caught: the job rests until its incident is resolved.</summary>
    public bool IsStuck { get; set; }
}

internal sealed class TimerState(TimerKey key, TimerPurpose purpose, ElementInstance owner, ExecutableElement element)
{
    public TimerKey Key { get; } = key;
    public TimerPurpose Purpose { get; } = purpose;
    public ElementInstance Owner { get; } = owner;
    public ExecutableElement Element { get; } = element;
    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often it fires yet: null once, -1 for ever.</summary>
    public int? Repetitions { get; set; }
    public string? Interval { get; init; }
}

/// <summary>A message or a signal that is waited for.</summary>
internal sealed record SubscriptionState(
    SubscriptionKey Key,
    ElementInstance Owner,
    ExecutableElement Element,
    string MessageName,
    string CorrelationKey,
    bool Interrupting
)
{
    /// <summary>The name is a signal's, and there is no correlation key.</summary>
    public bool IsSignal { get; init; }
}

internal sealed record IncidentState(
    IncidentKey Key,
    ElementInstance Owner,
    string ErrorType,
    LocalizedText Text,
    IncidentStep Step,
    JobKey? Job
);
