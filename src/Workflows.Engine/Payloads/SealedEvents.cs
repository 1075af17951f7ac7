using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine;

/// <summary>
/// Events as they go into a stream and come out of it. A value that is kept apart (<see cref="VariableChange.PayloadHash"/>) stands nowhere in the stream, neither as the
/// variable's own value nor where it was submitted, read or returned: in its place is its hash.
/// </summary>
public static class SealedEvents
{
    private const string Marker = "$sealed";

    /// <summary>The events of a decision as their bytes are written: each value that is kept apart is left out, its hash in its place.</summary>
    public static IReadOnlyList<Event> ForStream(Decision.Accepted decision)
    {
        if (decision.KeptApart is not { Count: > 0 } kept)
            return decision.Events;
        var masked = new Event[decision.Events.Count];
        for (var i = 0; i < masked.Length; i++)
            masked[i] = LeaveOut(
                EventValues.Map(decision.Events[i], value => kept.TryGetValue(value, out var hash) ? MarkerOf(hash) : value)
            );
        return masked;
    }

    /// <summary>A quick look at the bytes of a commit: false when surely nothing in it is kept apart.</summary>
    public static bool MayNamePayloads(ReadOnlySpan<byte> body) =>
        body.IndexOf("\"payloadHash\""u8) >= 0 || body.IndexOf("\"$sealed\""u8) >= 0;

    /// <summary>Hashes of all payloads that an event names.</summary>
    public static IReadOnlyList<string> HashesIn(Event e)
    {
        List<string>? hashes = null;
        if (e is VariablesChanged changed)
        {
            foreach (var change in changed.Changes)
            {
                if (change.PayloadHash is { } hash)
                    (hashes ??= []).Add(hash);
            }
        }
        EventValues.Map(
            e,
            value =>
            {
                if (HashOf(value) is { } hash)
                    (hashes ??= []).Add(hash);
                return value;
            }
        );
        return hashes ?? (IReadOnlyList<string>)[];
    }

    /// <summary>The event with its values put back; what <paramref name="find"/> does not know was erased.</summary>
    public static Event PutBack(Event e, Func<string, FeelValue?> find)
    {
        var restored = EventValues.Map(e, value => HashOf(value) is { } hash ? find(hash) ?? Erased.Of(hash) : value);
        return restored is VariablesChanged changed && changed.Changes.Any(change => change.PayloadHash is not null)
            ? changed with
            {
                Changes =
                [
                    .. changed.Changes.Select(change =>
                        change.PayloadHash is { } hash ? change with { Value = find(hash) ?? Erased.Of(hash) } : change
                    ),
                ],
            }
            : restored;
    }

    private static Event LeaveOut(Event e) =>
        e is VariablesChanged changed && changed.Changes.Any(change => change.PayloadHash is not null)
            ? changed with
            {
                Changes =
                [
                    .. changed.Changes.Select(change => change.PayloadHash is null ? change : change with { Value = FeelNull.Instance }),
                ],
            }
            : e;

    private static FeelContext MarkerOf(string hash) => FeelContext.Of(new FeelEntry(Marker, hash));

    private static string? HashOf(FeelValue value) =>
        value is FeelContext { Count: 1 } context && context.TryGetValue(Marker, out var hash) && hash is FeelString text
            ? text.Value
            : null;
}
