using System.Security.Cryptography;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Payloads;

/// <summary>
/// Keeps large values of variables out of streams: the event holds a salted hash, the value lies in the payloads. What is read back has the value again,
/// or says that it was erased. Decisions never see the difference.
/// </summary>
internal static class SealedValues
{
    private const int SaltLength = 16;
    private const string ErasedMarker = "$erased";

    /// <summary>What stands in place of a value whose payload is gone.</summary>
    public static FeelValue Erased(string hash) => FeelContext.Of(new FeelEntry(ErasedMarker, new FeelString(hash)));

    /// <summary>The events as they go into the stream; values longer than the threshold are added to <paramref name="payloads"/>.</summary>
    public static IReadOnlyList<Event> Seal(IReadOnlyList<Event> events, int threshold, StreamId owner, List<StoredPayload> payloads)
    {
        Event[]? changed = null;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is not VariablesChanged variables || Seal(variables, threshold, owner, payloads) is not { } sealedEvent)
                continue;
            changed ??= [.. events];
            changed[i] = sealedEvent;
        }
        return changed ?? events;
    }

    /// <summary>Hashes of the payloads that these events name.</summary>
    public static IEnumerable<string> HashesIn(IReadOnlyList<Event> events) =>
        events.OfType<VariablesChanged>().SelectMany(e => e.Changes).Select(c => c.PayloadHash).OfType<string>();

    /// <summary>The events with their values put back.</summary>
    public static IReadOnlyList<Event> Open(IReadOnlyList<Event> events, IReadOnlyDictionary<string, StoredPayload> payloads) =>
        [.. events.Select(e => e is VariablesChanged variables ? Open(variables, payloads) : e)];

    private static VariablesChanged? Seal(VariablesChanged e, int threshold, StreamId owner, List<StoredPayload> payloads)
    {
        VariableChange[]? changes = null;
        for (var i = 0; i < e.Changes.Count; i++)
        {
            var change = e.Changes[i];
            if (change.PayloadHash is null && !IsPossiblyLong(change.Value))
                continue;
            var content = FeelJson.ToUtf8Bytes(change.Value);
            if (change.PayloadHash is null && content.Length <= threshold)
                continue;
            var salt = RandomNumberGenerator.GetBytes(SaltLength);
            var hash = change.PayloadHash ?? Convert.ToHexStringLower(SHA256.HashData([.. salt, .. content]));
            payloads.Add(new StoredPayload(hash, salt, content, owner.Value));
            changes ??= [.. e.Changes];
            changes[i] = change with { Value = FeelNull.Instance, PayloadHash = hash };
        }
        return changes is null ? null : e with { Changes = changes };
    }

    /// <summary>Most values are plainly short; only the others are worth writing out to be measured.</summary>
    private static bool IsPossiblyLong(FeelValue value) =>
        value switch
        {
            FeelString text => text.Value.Length > 500,
            FeelContext or FeelList => true,
            _ => false,
        };

    private static VariablesChanged Open(VariablesChanged e, IReadOnlyDictionary<string, StoredPayload> payloads)
    {
        if (e.Changes.All(c => c.PayloadHash is null))
            return e;
        return e with
        {
            Changes =
            [
                .. e.Changes.Select(change =>
                    change.PayloadHash is not { } hash ? change : change with { Value = ValueOf(hash, payloads) }
                ),
            ],
        };
    }

    private static FeelValue ValueOf(string hash, IReadOnlyDictionary<string, StoredPayload> payloads) =>
        payloads.TryGetValue(hash, out var payload) ? FeelJson.Parse(payload.Content.Span) : Erased(hash);
}
