using System.Collections.Concurrent;

namespace Workflows.Faults.Load;

/// <summary>What the servers have answered with yes: the truth that the database is held against.</summary>
internal sealed class Ledger
{
    /// <summary>The instance of each case, by its refund.</summary>
    public ConcurrentDictionary<string, long> Instances { get; } = new();

    /// <summary>Completed user tasks.</summary>
    public ConcurrentBag<long> Tasks { get; } = [];

    /// <summary>Published messages.</summary>
    public ConcurrentBag<long> Messages { get; } = [];

    /// <summary>Cases that were led to their end.</summary>
    public ConcurrentBag<ReturnCase> Done { get; } = [];
}
