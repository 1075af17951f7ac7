using Workflows.Engine;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Dispatch;

/// <summary>Finds the stream in which something lives, by its key. Null: there is no such thing.</summary>
public sealed class StreamLocator(IReadModelWriter rows)
{
    public async Task<StreamId?> OfProcessInstanceAsync(ProcessInstanceKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<ProcessInstanceRow>(key.Value, cancellation))?.ProcessInstanceKey);

    public async Task<StreamId?> OfUserTaskAsync(ElementInstanceKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<UserTaskRow>(key.Value, cancellation))?.ProcessInstanceKey);

    public async Task<StreamId?> OfElementInstanceAsync(ElementInstanceKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<ElementInstanceRow>(key.Value, cancellation))?.ProcessInstanceKey);

    public async Task<StreamId?> OfJobAsync(JobKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<JobRow>(key.Value, cancellation))?.ProcessInstanceKey);

    public async Task<StreamId?> OfIncidentAsync(IncidentKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<IncidentRow>(key.Value, cancellation))?.ProcessInstanceKey);

    public async Task<StreamId?> OfHandoffAsync(HandoffKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<HandoffRow>(key.Value, cancellation))?.ProcessInstanceKey);

    public async Task<StreamId?> OfWorkItemAsync(WorkItemKey key, CancellationToken cancellation) =>
        Of((await rows.FindAsync<WorkItemRow>(key.Value, cancellation))?.ProcessInstanceKey);

    private static StreamId? Of(long? instance) => instance is { } key ? StreamId.Of(new ProcessInstanceKey(key)) : null;
}
