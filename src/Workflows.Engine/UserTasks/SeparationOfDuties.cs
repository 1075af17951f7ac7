using Workflows.Bpmn.Ops;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;
using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>
/// A second pair of eyes: whom the model rules out (<c>notBy</c>) gets no task, neither alone nor out of a pool. Others of the position do it, else somebody above.
/// Where the organization has nobody else (the director's own request), it stays with them, and the event says so.
/// </summary>
internal static class SeparationOfDuties
{
    public static TaskPeople Apply(Execution run, ElementInstance instance, TaskPeople people)
    {
        var names = instance.Element.UserTask!.NotBy;
        if (names.Count == 0)
            return people;
        var (excluded, read) = ExcludedBy(run, instance, names);
        if (excluded.Count == 0)
            return people;

        var organization = run.Context.Organization;
        var without = Without(organization, people, excluded);
        if (ReferenceEquals(without, people))
            return people with { Excluded = excluded };
        var record = new EvaluationRecord(
            NotByProperty.Name,
            read,
            FeelList.Of([.. excluded.Select(FeelValue (person) => new FeelString(person))])
        );
        if (without.Assignee is null && without.Positions.Count == 0 && without.Users.Count == 0)
        {
            bool May(string person) => !excluded.Contains(person);
            var others = OtherPeople.Beside(organization, people.Position, May);
            if (others.Count == 0)
                others = OtherPeople.Above(organization, people.Position, May);
            if (others.Count == 0)
                return people.By("nobody-else", record);
            without = without with { Users = others };
        }
        var rule =
            read.TryGetValue(NotByProperty.Initiator, out var initiator) && Had(organization, people, initiator)
                ? "not-initiator"
                : "not-twice";
        return (without with { Excluded = excluded }).By(rule, record);
    }

    /// <summary>The people meant, each once, and by which name each was meant.</summary>
    private static (IReadOnlyList<string> Excluded, FeelContext Read) ExcludedBy(
        Execution run,
        ElementInstance instance,
        IReadOnlyList<string> names
    )
    {
        var excluded = new List<string>();
        var read = new FeelContextBuilder();
        foreach (var name in names)
        {
            var meant =
                name != NotByProperty.Initiator ? run.State.PerformerOf(name, instance)
                : VisibleVariables.TryFind(instance, EngineVariables.RequesterUserId, out var requester) ? requester
                : FeelNull.Instance;
            if (meant is not FeelString { Value: { Length: > 0 } person })
                continue;
            read.Set(name, meant);
            if (!excluded.Contains(person))
                excluded.Add(person);
        }
        return (excluded, read.Build());
    }

    /// <summary>A pool with one of them in it becomes its other holders by name; the same object where none of them is concerned.</summary>
    private static TaskPeople Without(OrganizationSnapshot organization, TaskPeople people, IReadOnlyList<string> excluded)
    {
        var isConcerned = people.Assignee is { } assignee && excluded.Contains(assignee);
        var users = people.Users.Where(person => !excluded.Contains(person)).ToList();
        isConcerned |= users.Count < people.Users.Count;
        var positions = new List<string>();
        foreach (var position in people.Positions)
        {
            var holders = organization.HoldersOf(new PositionId(position));
            if (!holders.Any(holder => excluded.Contains(holder.Value)))
            {
                positions.Add(position);
                continue;
            }
            isConcerned = true;
            users.AddRange(holders.Select(holder => holder.Value).Where(holder => !excluded.Contains(holder) && !users.Contains(holder)));
        }
        return isConcerned
            ? people with
            {
                Assignee = people.Assignee is { } kept && !excluded.Contains(kept) ? kept : null,
                Positions = positions,
                Users = users,
            }
            : people;
    }

    private static bool Had(OrganizationSnapshot organization, TaskPeople people, FeelValue initiator) =>
        initiator is FeelString { Value: var person }
        && (
            people.Assignee == person
            || people.Users.Contains(person)
            || people.Positions.Any(position => organization.Holds(new UserId(person), new PositionId(position)))
        );
}
