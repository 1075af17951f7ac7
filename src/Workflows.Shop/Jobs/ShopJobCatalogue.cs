using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflows.Shop.Simulation.Faults;

namespace Workflows.Shop.Jobs;

/// <summary>The job types of the shop with what they can end in: for lint, and for the panel that switches faults.</summary>
public sealed class ShopJobCatalogue(IEnumerable<ShopJob> jobs)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> codes = jobs.ToFrozenDictionary(
        job => job.JobType,
        job => job.ErrorCodes.AddRange(FaultCodes.Common),
        StringComparer.Ordinal
    );

    public ImmutableArray<string> JobTypes { get; } = [.. jobs.Select(job => job.JobType).Order(StringComparer.Ordinal)];

    /// <summary>The fault codes that a job type can be given: its BPMN errors first; null for an unknown type.</summary>
    public ImmutableArray<string>? ErrorCodesOf(string jobType) => codes.TryGetValue(jobType, out var known) ? known : null;
}
