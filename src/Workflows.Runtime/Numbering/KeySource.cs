using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Numbering;

/// <summary>
/// Fresh keys of this node: blocks of 1,000 from the database, the next one fetched while the present one is used. What a node that dies has left of its block is never used.
/// </summary>
public sealed class KeySource(INodeStore nodes) : IKeySource
{
    public const int BlockSize = 1_000;

    private readonly Lock _lock = new();
    private long _next;
    private long _end;
    private Task<long>? _following;

    public long Next()
    {
        lock (_lock)
        {
            if (_next == _end)
            {
                _following ??= Fetch();
                // Only the first key of a node, or a decision that takes keys faster than the database gives blocks, waits here.
                _next = Await(_following);
                _end = _next + BlockSize;
                _following = Fetch();
            }
            return _next++;
        }
    }

    private Task<long> Fetch() => Task.Run(() => nodes.TakeKeyBlockAsync(BlockSize, CancellationToken.None));

    private long Await(Task<long> block)
    {
        try
        {
            return block.GetAwaiter().GetResult();
        }
        catch
        {
            _following = null;
            throw;
        }
    }
}
