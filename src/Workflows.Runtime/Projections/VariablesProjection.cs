using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class VariablesProjection : IProjection
{
    private const int IndexedLength = 200;

    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (e is not VariablesChanged changed)
            return;
        foreach (var change in changed.Changes)
            rows.Replace(Row(changed.Scope, change, header, facts));
    }

    private static VariableRow Row(ElementInstanceKey scope, VariableChange change, CommitHeader header, InstanceFacts facts)
    {
        var json = FeelJson.ToJson(change.Value);
        return new VariableRow
        {
            VariableKey = change.Key.Value,
            ProcessInstanceKey = facts.Key,
            RootInstanceKey = facts.Root,
            ProcessId = facts.Created.ProcessId,
            ScopeKey = scope.Value,
            Name = change.Name,
            Value = json,
            ValueStart = json.Length <= IndexedLength ? json : json[..IndexedLength],
            ChangedAt = header.At,
        };
    }
}
