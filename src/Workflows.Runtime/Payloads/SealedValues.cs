using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Payloads;

/// <summary>
/// Values that are kept apart from streams, because they are large or personal: on the way in the event keeps only the hash, on the way out it has its value again,
/// or says that it was erased. Decisions never see the difference.
/// </summary>
internal static class SealedValues
{
    /// <summary>The events as they go into the stream.</summary>
    public static IReadOnlyList<Event> LeaveOut(IReadOnlyList<Event> events) =>
        events.Any(HasSealed) ? [.. events.Select(e => Replace(e, (_, _) => FeelNull.Instance))] : events;

    /// <summary>Hashes of the payloads that these events name.</summary>
    public static IEnumerable<string> HashesIn(IReadOnlyList<Event> events) =>
        events.OfType<VariablesChanged>().SelectMany(e => e.Changes).Select(c => c.PayloadHash).OfType<string>();

    /// <summary>The events with their values put back.</summary>
    public static IReadOnlyList<Event> PutBack(IReadOnlyList<Event> events, IReadOnlyDictionary<string, StoredPayload> payloads) =>
        events.Any(HasSealed)
            ?
            [
                .. events.Select(e =>
                    Replace(
                        e,
                        (hash, _) => payloads.TryGetValue(hash, out var payload) ? FeelJson.Parse(payload.Content.Span) : Erased.Of(hash)
                    )
                ),
            ]
            : events;

    private static bool HasSealed(Event e) => e is VariablesChanged changed && changed.Changes.Any(c => c.PayloadHash is not null);

    private static Event Replace(Event e, Func<string, FeelValue, FeelValue> value)
    {
        if (e is not VariablesChanged changed || !HasSealed(e))
            return e;
        return changed with
        {
            Changes = [.. changed.Changes.Select(c => c.PayloadHash is { } hash ? c with { Value = value(hash, c.Value) } : c)],
        };
    }
}
