using System.Text.Json;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Serialization;
using Workflows.Organization;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.History;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Instances;

/// <summary>An instance's events, its state at any of them, and its history in words.</summary>
public sealed class InstancePages(InstanceHistory history, FieldLabels labels, EventCodec codec)
{
    private const int MostEvents = 100_000;

    /// <summary>Events after a sequence number.</summary>
    /// <param name="raw">False: values of variables are left out; staff see forms.</param>
    public async Task<EventsAnswer> EventsAsync(
        ProcessInstanceRow row,
        long after,
        int limit,
        bool raw,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var instance = new ProcessInstanceKey(row.ProcessInstanceKey);
        var recorded = await history.ReadAsync(instance, 0, (int)Math.Min(MostEvents, after + limit), cancellation);
        var head = await history.HeadAsync(instance, cancellation);
        var (places, names) = (new EventPlaces(), Names(row));
        var sentences = Sentences(caller.Organization, names, row, raw);
        var items = new List<EventView>();
        foreach (var e in recorded)
        {
            var (elementId, key) = places.Follow(e.Event);
            if (e.Sequence > after)
                items.Add(View(e, elementId, key, names, sentences, raw, caller, language));
        }
        return new EventsAnswer(items, head.LastSequence, head.Hash.ToString());
    }

    public async Task<StateAnswer> StateAsync(
        ProcessInstanceRow row,
        long? sequence,
        bool raw,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var limit = (int)Math.Min(MostEvents, sequence ?? MostEvents);
        var recorded = await history.ReadAsync(new ProcessInstanceKey(row.ProcessInstanceKey), 0, limit, cancellation);
        var film = new Film(history.DefinitionOf(new ProcessDefinitionKey(row.ProcessDefinitionKey)));
        foreach (var e in recorded)
            film.Play(e);
        return State(film, Names(row), raw, caller.Organization);
    }

    public async Task<IReadOnlyList<HistoryItem>> HistoryAsync(
        ProcessInstanceRow row,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var recorded = await history.ReadAsync(new ProcessInstanceKey(row.ProcessInstanceKey), 0, MostEvents, cancellation);
        var (places, names) = (new EventPlaces(), Names(row));
        var sentences = Sentences(caller.Organization, names, row, raw: false);
        var items = new List<HistoryItem>();
        foreach (var e in recorded)
        {
            var (elementId, _) = places.Follow(e.Event);
            if (HistoryKinds.Of(e.Event) is { } kind)
                items.Add(Line(e, kind, elementId, row, names, sentences, caller, language));
        }
        return items;
    }

    private HistoryItem Line(
        RecordedEvent e,
        string kind,
        string? elementId,
        ProcessInstanceRow row,
        ModelNames names,
        Sentences sentences,
        Caller caller,
        string language
    )
    {
        var organization = caller.Organization;
        var completed = e.Event as UserTaskCompleted;
        var words = labels.Of(row.ProcessDefinitionKey);
        return new HistoryItem(
            e.Header.At,
            kind,
            elementId,
            elementId is null ? null : names.Name(elementId) ?? elementId,
            e.Header.Actor.Kind == ActorKind.System ? null : PersonReference.Of(organization, e.Header.Actor.Id),
            PersonReference.Of(organization, e.Header.Actor.OnBehalfOf),
            sentences.Of(e.Event, elementId).In(language),
            completed?.Outcome is { } outcome ? new NamedItem(outcome, names.Outcome(elementId, outcome) ?? outcome) : null,
            HistoryKinds.Comment(e.Event),
            completed is null
                ? null
                :
                [
                    .. completed
                        .Submitted.Where(value =>
                            value.Value is not Feel.FeelNull && words.Field(value.Name) is { Rules.IsPersonal: false }
                        )
                        .Select(value => words.Labelled(value.Name, value.Value, language)),
                ]
        );
    }

    private EventView View(
        RecordedEvent e,
        string? elementId,
        long? key,
        ModelNames names,
        Sentences sentences,
        bool raw,
        Caller caller,
        string language
    )
    {
        var actor = e.Header.Actor;
        var space = e.Header.Cause.IndexOf(' ', StringComparison.Ordinal);
        return new EventView(
            e.Sequence,
            e.Position,
            e.Type,
            elementId,
            elementId is null ? null : names.Name(elementId),
            Json.WireKey.Of(key),
            new EventActor(
                actor.Id,
                actor.Kind == ActorKind.System ? EngineName.In(language) : caller.Organization.NameOf(new UserId(actor.Id)),
                actor.Kind.ToString()
            ),
            PersonReference.Of(caller.Organization, actor.OnBehalfOf),
            e.Header.At,
            raw ? Data(e.Event) : EmptyData,
            e.CommitHash.ToString(),
            new EventCause(space < 0 ? e.Header.Cause : e.Header.Cause[..space], space < 0 ? null : e.Header.Cause[(space + 1)..]),
            sentences.Of(e.Event, elementId).In(language)
        );
    }

    /// <summary>The event's own JSON, as its stream holds it; keys are text here, for browsers.</summary>
    private JsonElement Data(Event e)
    {
        using var document = JsonDocument.Parse(codec.Write([e]));
        return EventKeys.AsText(document.RootElement[0].GetProperty("data"));
    }

    private static readonly LocalizedText EngineName = new("引擎", "Engine");
    private static readonly JsonElement EmptyData = JsonDocument.Parse("{}").RootElement;

    private static StateAnswer State(Film film, ModelNames names, bool raw, OrganizationSnapshot organization) =>
        new(
            film.Sequence,
            film.At,
            [
                .. film.Elements.Select(element => new AliveElement(
                    element.Key,
                    element.Value.ElementId,
                    names.Name(element.Value.ElementId),
                    names.Type(element.Value.ElementId),
                    element.Value.State,
                    Json.WireKey.Of(element.Value.Scope),
                    element.Value.Since
                )),
            ],
            [.. film.Tokens.CountBy(token => token.FlowId).Select(token => new FlowCount(token.Key, token.Value))],
            [.. film.Taken.Select(flow => new FlowCount(flow.Key, flow.Value))],
            [.. film.Completed.Select(element => new ElementCount(element.Key, element.Value))],
            raw
                ?
                [
                    .. film.Variables.Select(variable => new VariableState(
                        variable.Key.Scope,
                        film.ScopeNames.GetValueOrDefault(variable.Key.Scope, ""),
                        variable.Key.Name,
                        variable.Value.Value,
                        variable.Value.ChangedAt,
                        variable.Value.Previous,
                        variable.Value.IsErased
                    )),
                ]
                : [],
            [
                .. film.Tasks.Select(task => new TaskState(
                    task.Key,
                    task.Value.ElementId,
                    task.Value.Name,
                    task.Value.State,
                    PersonReference.Of(organization, task.Value.Assignee),
                    [.. task.Value.Candidates.Select(id => Reading.Names.PositionOrPerson(organization, id))]
                )),
            ],
            [.. film.Timers.Values.Select(timer => new TimerState(timer.ElementId, timer.DueAt))],
            [.. film.Subscriptions.Values.Select(wait => new SubscriptionState(wait.ElementId, wait.MessageName, wait.CorrelationKey))],
            [
                .. film.Handoffs.Select(handoff => new HandoffState(
                    handoff.Key,
                    handoff.Value.State,
                    Reading.Names.Department(organization, handoff.Value.From)!,
                    Reading.Names.Department(organization, handoff.Value.To)!
                )),
            ]
        );

    private ModelNames Names(ProcessInstanceRow row) => new(history.DefinitionOf(new ProcessDefinitionKey(row.ProcessDefinitionKey)));

    private Sentences Sentences(OrganizationSnapshot organization, ModelNames names, ProcessInstanceRow row, bool raw) =>
        new(organization, names.Name, labels.Of(row.ProcessDefinitionKey)) { NameOfOutcome = names.Outcome, ShowsValues = raw };
}
