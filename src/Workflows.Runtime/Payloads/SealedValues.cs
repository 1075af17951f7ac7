using Workflows.Engine;
using Workflows.Feel;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Payloads;

/// <summary>
/// Values that are kept apart from streams, because they are large or personal: an event that is read has its values again, or says that they were erased.
/// Decisions never see the difference. What goes into the stream is <see cref="SealedEvents.ForStream"/>.
/// </summary>
internal static class SealedValues
{
    /// <summary>Hashes of the payloads that these events name.</summary>
    public static IEnumerable<string> HashesIn(IReadOnlyList<Event> events) => events.SelectMany(SealedEvents.HashesIn);

    /// <summary>The events with their values put back.</summary>
    public static IReadOnlyList<Event> PutBack(IReadOnlyList<Event> events, IReadOnlyDictionary<string, StoredPayload> payloads)
    {
        // One object for each payload: copies of a value are known by being the same object.
        var values = new Dictionary<string, FeelValue?>(StringComparer.Ordinal);
        return [.. events.Select(e => SealedEvents.PutBack(e, ValueOf))];

        FeelValue? ValueOf(string hash)
        {
            if (!values.TryGetValue(hash, out var value))
                values[hash] = value = payloads.TryGetValue(hash, out var payload) ? FeelJson.Parse(payload.Content.Span) : null;
            return value;
        }
    }
}
