using System.Text.Json;
using Workflows.Engine;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Jobs;

/// <summary>A job given to a worker for a while.</summary>
/// <param name="Variables">All variables that the element sees, before any choice among them.</param>
public sealed record ActivatedJob(JobRow Row, IReadOnlyDictionary<string, string> Headers, FeelContext Variables, DateTimeOffset Deadline);

/// <summary>Gives jobs to workers, inside this process and outside.</summary>
public sealed class JobActivation(IJobQueue jobs, ICommandDispatcher dispatcher, IStreamKinds kinds, RuntimeClock clock)
{
    /// <summary>Jobs that are free now, with their variables.</summary>
    public async Task<IReadOnlyList<ActivatedJob>> ActivateAsync(
        IReadOnlyCollection<string> types,
        string worker,
        TimeSpan lease,
        int limit,
        CancellationToken cancellation
    )
    {
        var now = clock.Now;
        var rows = await jobs.ActivateAsync(types, worker, now, lease, limit, cancellation);
        var activated = new List<ActivatedJob>(rows.Count);
        foreach (var row in rows)
        {
            var instance = StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey));
            var element = new ElementInstanceKey(row.ElementInstanceKey);
            var variables = await dispatcher.ReadAsync<StreamState, FeelContext>(
                instance,
                state => kinds.VariablesAt(state, element),
                cancellation
            );
            var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers) ?? [];
            activated.Add(new ActivatedJob(row, headers, variables, now + lease));
        }
        return activated;
    }
}
