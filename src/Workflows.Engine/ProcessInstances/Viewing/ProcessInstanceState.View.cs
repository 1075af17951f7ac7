using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>Looking at an instance from outside.</content>
public sealed partial class ProcessInstanceState
{
    /// <summary>The instance as it is now; null while it does not exist.</summary>
    public InstanceView? View()
    {
        if (Created is null)
            return null;
        var instances = Instances.Ordered();
        // The root's key may be larger than those of its first elements: a caller chooses it.
        Array.Sort(instances, (a, b) => ((a.Scope is null ? 0 : 1), a.Key).CompareTo((b.Scope is null ? 0 : 1, b.Key)));
        return new InstanceView(Key, Created.Definition, Created.ProcessId, Created.Version, Created.BusinessKey, Sequence, Root.State)
        {
            Elements = [.. instances.Select(Of)],
            Tokens = [.. instances.SelectMany(TokensOf)],
            FlowsTaken = TakenFlows(),
            Tasks = [.. instances.Where(instance => instance.Task is { IsOpen: true }).Select(instance => Of(instance.Task!))],
            Jobs =
            [
                .. Jobs.Values.OrderBy(j => j.Key.Value).Select(j => new JobView(j.Key, j.Owner.Id, j.Owner.Element.Id, j.Type, j.Retries)),
            ],
            Timers =
            [
                .. Timers.Values.OrderBy(t => t.DueAt).Select(t => new TimerView(t.Key, t.Purpose, t.Owner.Id, t.Element.Id, t.DueAt)),
            ],
            Subscriptions =
            [
                .. Subscriptions
                    .Values.OrderBy(s => s.Key.Value)
                    .Select(s => new SubscriptionView(s.Key, s.Owner.Id, s.Element.Id, s.MessageName, s.CorrelationKey)),
            ],
            Incidents =
            [
                .. Incidents
                    .Values.OrderBy(i => i.Key.Value)
                    .Select(i => new IncidentView(i.Key, i.Owner.Id, i.Owner.Element.Id, i.ErrorType, i.Text, i.Job)),
            ],
            Handoffs = [.. Handoffs.Values.OrderBy(h => h.Requested.Handoff.Value).Select(Of)],
        };
    }

    /// <summary>All variables that an element instance sees, inner ones before outer ones of the same name; empty when it is unknown or gone.</summary>
    public FeelContext VariablesAt(ElementInstanceKey element) =>
        Exists && Find(element) is { } instance ? VisibleVariables.All(instance) : FeelContext.Empty;

    private Dictionary<string, int> TakenFlows()
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < flowsTaken.Length; i++)
        {
            if (flowsTaken[i] > 0)
                taken.Add(Process.Flows[i].Id, flowsTaken[i]);
        }
        return taken;
    }

    private static ElementInstanceView Of(ElementInstance instance)
    {
        var variables = new FeelContextBuilder(instance.Variables?.All.Length ?? 0);
        foreach (var variable in instance.Variables is { } table ? table.All : [])
            variables.Set(variable.Name, variable.Value);
        return new ElementInstanceView(
            instance.Id,
            instance.Element.Id,
            instance.Element.Name,
            instance.Scope?.Id,
            instance.State,
            instance.LoopCounter == 0 ? null : instance.LoopCounter,
            [.. instance.Lineage.Select(from => from.Id)],
            variables.Build()
        );
    }

    private static List<TokenView> TokensOf(ElementInstance scope)
    {
        var tokens = new List<TokenView>();
        foreach (var token in scope.Inside is { } inside ? inside.Tokens : [])
            tokens.Add(new TokenView(token.Flow.Id, scope.Id, token.From.Id, token.AtJoin));
        return tokens;
    }

    private static UserTaskView Of(UserTaskState task) =>
        new(
            task.Owner.Id,
            task.Created.ElementId,
            task.Created.Name,
            task.Assignee,
            task.CandidatePositions,
            task.CandidateUsers,
            task.DueAt,
            task.Priority,
            task.Created.Form,
            [.. task.Owner.Element.UserTask!.Outcomes.Select(outcome => outcome.Id)],
            task.IsAway,
            task.Handoff?.Requested.Handoff,
            [
                .. task
                    .Items.Where(item => item.IsOpen)
                    .Select(item => new WorkItemView(
                        item.Created.Item,
                        item.Created.Kind,
                        item.Created.Assignee,
                        item.Created.CandidateUsers,
                        item.Created.Reason
                    )),
            ]
        );

    private static HandoffView Of(HandoffState handoff) =>
        new(
            handoff.Requested.Handoff,
            handoff.Requested.Task,
            handoff.Requested.FromDepartment,
            handoff.Requested.ToDepartment,
            handoff.Phase.ToString(),
            handoff.IsOverdue
        );
}
