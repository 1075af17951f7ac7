using Workflows.Engine.ProcessInstances;
using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>What the actor is to a user task. Auditors and administrators hold no position, and so never work on one.</summary>
internal sealed class TaskAuthority(DecideContext context, UserTaskState task)
{
    private OrganizationSnapshot Organization => context.Organization;

    /// <summary>The person whose work it is: the one acted for, where a deputy acts for somebody absent.</summary>
    public string Person { get; } = context.Actor.OnBehalfOf ?? context.Actor.Id;
    public bool IsPerson => context.Actor.Kind == ActorKind.Person;
    public bool IsAssignee => IsPerson && task.Assignee == Person && !IsExcluded(context.Actor.Id);

    /// <summary>True for who may take the task from its pool.</summary>
    public bool IsCandidate
    {
        get
        {
            if (!IsPerson || IsExcluded(Person) || IsExcluded(context.Actor.Id))
                return false;
            if (task.CandidateUsers.Contains(Person))
                return true;
            foreach (var position in task.CandidatePositions)
            {
                if (Organization.Holds(new UserId(Person), new PositionId(position)))
                    return true;
            }
            return false;
        }
    }

    /// <summary>True for who must not do it: a second pair of eyes is wanted.</summary>
    public bool IsExcluded(string person) => task.Created.Excluded?.Contains(person) is true;

    /// <summary>A superior of the assignee; of the candidate positions where nobody has the task.</summary>
    public bool IsSuperior
    {
        get
        {
            if (!IsPerson)
                return false;
            var person = new UserId(Person);
            if (task.Assignee is { } assignee)
                return Organization.IsSuperiorOf(person, new UserId(assignee));
            for (var at = task.Created.Position; at is not null; at = Organization.SuperiorOf(new PositionId(at))?.Id.Value)
            {
                if (at != task.Created.Position && Organization.Holds(person, new PositionId(at)))
                    return true;
            }
            return false;
        }
    }

    /// <summary>An API client or the engine itself, with a grant that stands for everybody.</summary>
    public bool ActsForAll(string grant) => context.Actor.Kind != ActorKind.Person && context.Actor.MayAct(grant);

    /// <summary>A deputy must be one: somebody acted for is absent now, and named this person.</summary>
    public Rejection? JudgeDeputy(string processId)
    {
        if (context.Actor is not { Kind: ActorKind.Person, OnBehalfOf: { } absent } actor)
            return null;
        var absence = Organization.AbsenceOf(new UserId(absent), context.Now, processId);
        return absence?.Deputy?.Value == actor.Id ? null : TaskRejections.NotDeputy(Organization.NameOf(new UserId(absent)), absent);
    }
}
