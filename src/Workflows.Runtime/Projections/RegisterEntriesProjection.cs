using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>Entries of registers: completed tasks that fill one.</summary>
internal sealed class RegisterEntriesProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        if (e is not UserTaskCompleted completed || facts.Task(completed.Task)?.Created is not { } task)
            return;
        if (facts.Elements.RegisterOf(task.ElementId) is not { } register)
            return;
        rows.Insert(
            new RegisterEntryRow
            {
                UserTaskKey = completed.Task.Value,
                Register = register,
                ProcessInstanceKey = facts.Key,
                ProcessDefinitionKey = facts.Created.Definition.Value,
                ProcessId = facts.Created.ProcessId,
                ProcessName = facts.Elements.NameOf(facts.Created.ProcessId),
                BusinessKey = facts.Created.BusinessKey,
                ElementId = task.ElementId,
                Name = facts.Elements.NameOf(task.ElementId) ?? task.ElementId,
                Position = task.Position,
                Person = completed.By,
                EnteredAt = header.At,
                Outcome = completed.Outcome,
                Data = FeelJson.ToJson(completed.Submitted),
            }
        );
    }
}
