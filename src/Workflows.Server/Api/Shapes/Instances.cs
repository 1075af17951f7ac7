using System.Text.Json;
using System.Text.Json.Serialization;
using Workflows.Feel;
using Workflows.Server.Files;
using Workflows.Server.Json;

namespace Workflows.Server.Api.Shapes;

/// <summary>An instance.</summary>
/// <param name="RawVariables">Whether the caller may see raw variables; else they see forms only.</param>
public sealed record InstanceAnswer(
    WireKey Key,
    string BusinessKey,
    string ProcessId,
    string ProcessName,
    int Version,
    WireKey DefinitionKey,
    [property: OneOf("ACTIVE", "COMPLETED", "TERMINATED")] string State,
    bool HasIncident,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    PersonReference? StartedBy,
    string StartCause,
    WireKey? ParentKey,
    bool RawVariables
);

public sealed record DiagramAnswer(
    string Xml,
    IReadOnlyList<ActiveElement> Active,
    IReadOnlyList<ElementCount> Completed,
    IReadOnlyList<FlowCount> Flows,
    IReadOnlyList<ElementCount> Incidents
);

public sealed record ActiveElement(string ElementId, int Count, DateTimeOffset Since);

public sealed record ElementCount(string ElementId, int Count);

public sealed record FlowCount(string FlowId, int Count);

/// <summary>A line of the history as people read it.</summary>
public sealed record HistoryItem(
    DateTimeOffset At,
    string Kind,
    string? ElementId,
    string? ElementName,
    PersonReference? Actor,
    PersonReference? OnBehalfOf,
    string Text,
    NamedItem? Outcome,
    string? Comment,
    IReadOnlyList<LabelledValue>? Fields
);

public sealed record InstanceFile(
    string Id,
    string Name,
    long Size,
    string ContentType,
    int? Width,
    int? Height,
    string Url,
    PersonReference? UploadedBy,
    DateTimeOffset At,
    string? ElementName
)
{
    public static InstanceFile Of(FileReference file, PersonReference? uploadedBy, DateTimeOffset at, string? elementName) =>
        new(file.Id, file.Name, file.Size, file.ContentType, file.Width, file.Height, file.Url, uploadedBy, at, elementName);
}

public sealed record EventsAnswer(IReadOnlyList<EventView> Items, long Total, string Head);

/// <summary>An event as stored, with its commit and a sentence for people.</summary>
public sealed record EventView(
    long Seq,
    long Position,
    string Type,
    string? ElementId,
    string? ElementName,
    WireKey? ElementInstanceKey,
    EventActor Actor,
    PersonReference? OnBehalfOf,
    DateTimeOffset At,
    JsonElement Data,
    string CommitHash,
    EventCause Cause,
    string Title
);

public sealed record EventActor(string Id, string Name, string Kind);

public sealed record EventCause(string Command, string? From);

/// <summary>The state folded up to an event.</summary>
public sealed record StateAnswer(
    long Seq,
    DateTimeOffset At,
    IReadOnlyList<AliveElement> Elements,
    IReadOnlyList<FlowCount> Tokens,
    IReadOnlyList<FlowCount> Taken,
    IReadOnlyList<ElementCount> Completed,
    IReadOnlyList<VariableState> Variables,
    IReadOnlyList<TaskState> Tasks,
    IReadOnlyList<TimerState> Timers,
    IReadOnlyList<SubscriptionState> Subscriptions,
    IReadOnlyList<HandoffState> Handoffs
);

public sealed record AliveElement(
    WireKey Key,
    string ElementId,
    string? ElementName,
    string Type,
    string State,
    WireKey? ScopeKey,
    DateTimeOffset Since
);

public sealed record VariableState(
    WireKey ScopeKey,
    string ScopeElementId,
    string Name,
    FeelValue Value,
    long ChangedAtSeq,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FeelValue? Previous,
    bool Erased
);

public sealed record TaskState(
    WireKey Key,
    string ElementId,
    string Name,
    string State,
    PersonReference? Assignee,
    IReadOnlyList<string> Candidates
);

public sealed record TimerState(string ElementId, DateTimeOffset DueAt);

public sealed record SubscriptionState(string ElementId, string MessageName, string CorrelationKey);

public sealed record HandoffState(
    WireKey Key,
    [property: OneOf("REQUESTED", "DELIVERED", "ACCEPTED", "RETURNED", "WITHDRAWN", "UNDELIVERED")] string State,
    string From,
    string To
);

public sealed record VerificationAnswer(
    bool Verified,
    long Commits,
    long Events,
    string Head,
    BrokenPlace? FirstBroken,
    string Explanation
);

public sealed record BrokenPlace(long FirstSeq, string Reason);

public sealed record CancelRequest(string Reason);

/// <summary>What a variable of a flow is called on its forms and buttons.</summary>
/// <param name="Options">Names of its possible values, by the value as text; empty where any value is possible.</param>
public sealed record VariableWords(string Name, string Label, IReadOnlyList<NamedItem> Options);
