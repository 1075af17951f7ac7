using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.InMemory;

/// <summary>All ports of the store in memory, for tests and scenarios. Several Runtimes may share one, as nodes share a database.</summary>
public sealed partial class InMemoryStore
    : IEventStore,
        IOutbox,
        IIdempotencyAnswers,
        IPayloads,
        INodeStore,
        ITimerQueue,
        IJobQueue,
        IDrafts,
        IReadModelWriter
{
    private readonly Lock _lock = new();
    private readonly List<StoredCommit> _log = [];
    private readonly SortedDictionary<string, List<StoredCommit>> _streams = new(StringComparer.Ordinal);
    private readonly InMemoryTables _tables = new();
    private readonly Dictionary<FollowUpId, OutboxRow> _outbox = [];
    private readonly Dictionary<FollowUpId, DateTimeOffset> _handled = [];
    private readonly Dictionary<(string, string), IdempotencyAnswer> _answers = [];
    private readonly Dictionary<string, StoredPayload> _payloads = [];
    private readonly Dictionary<string, long> _counters = [];
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> _leases = [];
    private readonly Dictionary<(ElementInstanceKey, string), FormDraft> _drafts = [];
    private long _keys = 1;

    /// <summary>All rows of a read model, for assertions.</summary>
    public IReadOnlyList<TRow> Rows<TRow>()
        where TRow : class
    {
        lock (_lock)
            return [.. _tables.Rows<TRow>()];
    }

    /// <summary>All follow-ups that wait.</summary>
    public IReadOnlyList<OutboxRow> Outbox
    {
        get
        {
            lock (_lock)
                return [.. _outbox.Values.OrderBy(r => r.CreatedAt)];
        }
    }
}
