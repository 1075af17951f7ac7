using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Running;

/// <summary>Does the job <c>process.start</c> as the server does it: starts the flow that <c>processId</c> names with <c>variables</c>.</summary>
internal sealed class FlowStarts(ScenarioWorld world)
{
    /// <summary>How the job ends: with the key of what was started, or failed.</summary>
    public async Task<JobAnswer> StartAsync(JobRow job, CancellationToken cancellation)
    {
        var variables = await world.Dispatcher.ReadAsync<StreamState, FeelContext>(
            StreamId.Of(new ProcessInstanceKey(job.ProcessInstanceKey)),
            state => world.Kinds.VariablesAt(state, new ElementInstanceKey(job.ElementInstanceKey)),
            cancellation
        );
        if (variables["processId"] is not FeelString { Value: var id })
            return new JobAnswer.Fail("缺少 processId");
        if ((await world.Definitions.UpToDateAsync(cancellation)).LatestProcess(id) is not { } process)
            return new JobAnswer.Fail($"没有部署流程“{id}”");

        var instance = new ProcessInstanceKey(world.Keys.Next());
        var given = variables["variables"] as FeelContext ?? FeelContext.Empty;
        var create = new CreateProcessInstance(instance, process.Key, given, new StartCause(StartKind.Manual));
        var result = await world.Dispatcher.ExecuteAsync(
            new CommandEnvelope(StreamId.Of(instance), create, ScenarioWorld.Outside),
            cancellation
        );
        return result is CommandResult.Rejected { Rejection: var no }
            ? new JobAnswer.Fail(no.Text.Zh)
            : new JobAnswer.Complete(new FeelContextBuilder(1).Set("childInstanceKey", instance.ToString()).Build());
    }
}
