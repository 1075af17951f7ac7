using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>Who had to do with an instance: who asked for it, was assigned, claimed, completed, handed over or accepted.</summary>
internal sealed class ParticipantsProjection : IProjection
{
    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        foreach (var person in People(e).Append(Actor(header)))
        {
            if (!string.IsNullOrEmpty(person))
                rows.InsertIfAbsent(
                    new InstanceParticipantRow
                    {
                        ProcessInstanceKey = facts.Key,
                        Person = person,
                        Since = header.At,
                    }
                );
        }
    }

    private static string? Actor(CommitHeader header) => header.Actor.Kind == ActorKind.Person ? header.Actor.Id : null;

    private static IEnumerable<string?> People(Event e) =>
        e switch
        {
            ProcessInstanceCreated created => [created.RequesterUserId],
            UserTaskCreated created => [created.Assignee],
            UserTaskClaimed claimed => [claimed.Assignee],
            UserTaskAssigned assigned => [assigned.Assignee],
            UserTaskReassigned reassigned => [reassigned.Assignee],
            UserTaskCompleted completed => [completed.By],
            UserTaskEscalated escalated => [escalated.AddedCandidate],
            WorkItemCreated item => [item.Assignee],
            WorkItemCompleted item => [item.By],
            HandoffAccepted accepted => [accepted.By],
            HandoffReturned returned => [returned.By],
            _ => [],
        };
}
