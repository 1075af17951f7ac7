using System.Globalization;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.UserTasks;

/// <summary>
/// 请假代理 at assignment: when everybody who would get the task is away, their deputies do; without one, others of the position, else somebody above. Whoever is away
/// stays a candidate: both see the task, and they may take it when they are back. A pool with somebody in it stays as it is.
/// </summary>
internal static class AbsenceRule
{
    public static TaskPeople Apply(Execution run, TaskPeople people)
    {
        var away = new Away(run.Context.Organization, run.Context.Now, run.State.Process.Id, people.Excluded);
        var doers = people.Assignee is { } assignee ? [assignee] : Candidates(away.Organization, people);
        if (doers.Count == 0 || !doers.All(away.Is))
            return people;
        var record = away.Record(doers);

        if (people.Assignee is { } absent)
        {
            if (away.DeputyOf(absent) is { } deputy)
                return (people with { Assignee = deputy, OnBehalfOf = absent, Users = Joined(people.Users, [absent]) }).By(
                    "absent-deputy",
                    record
                );
            // The pool beside the assignee, where the model names one, is there for this.
            var pool = people with
            {
                Assignee = null,
            };
            if (Candidates(away.Organization, pool).Any(away.IsHere))
                return (pool with { Users = Joined(pool.Users, [absent]) }).By("absent-pool", record);
            people = pool with { Users = Joined(pool.Users, [absent]) };
        }
        else if (doers.Select(away.DeputyOf).OfType<string>().Distinct().ToList() is { Count: > 0 } deputies)
        {
            return (people with { Users = Joined(people.Users, deputies) }).By("absent-deputy", record);
        }
        if (OtherPeople.Beside(away.Organization, people.Position, away.IsHere) is { Count: > 0 } colleagues)
            return (people with { Users = Joined(people.Users, colleagues) }).By("absent-pool", record);
        if (OtherPeople.Above(away.Organization, people.Position, away.IsHere) is { Count: > 0 } superiors)
            return (people with { Users = Joined(people.Users, superiors) }).By("absent-superior", record);
        // Nobody is there at all: it waits, a single assignee's task with that assignee.
        return (doers is [var only] && people.Positions.Count == 0 ? people with { Assignee = only, Users = [] } : people).By(
            "nobody-else",
            record
        );
    }

    /// <summary>Who may take the task, by name; empty when one of its groups is known to another system only.</summary>
    private static List<string> Candidates(OrganizationSnapshot organization, TaskPeople people)
    {
        var all = new List<string>(people.Users);
        foreach (var position in people.Positions)
        {
            if (organization.FindPosition(new PositionId(position)) is null)
                return [];
            all.AddRange(organization.HoldersOf(new PositionId(position)).Select(holder => holder.Value));
        }
        return all;
    }

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> some, IEnumerable<string> more) => [.. some.Union(more)];

    /// <summary>Who is away at this moment, for this flow.</summary>
    private sealed record Away(OrganizationSnapshot Organization, DateTimeOffset Now, string Process, IReadOnlyList<string> Excluded)
    {
        public bool Is(string person) => AbsenceOf(person) is not null;

        /// <summary>True for who is there and may do the task.</summary>
        public bool IsHere(string person) => !Is(person) && !Excluded.Contains(person);

        /// <summary>Who stands in, from deputy to deputy as long as they are away themselves; null when the chain ends with nobody who may.</summary>
        public string? DeputyOf(string person)
        {
            var passed = new HashSet<string>(StringComparer.Ordinal);
            for (string? at = person; at is not null && passed.Add(at); at = AbsenceOf(at)?.Deputy?.Value)
            {
                if (at != person && IsHere(at))
                    return at;
            }
            return null;
        }

        public EvaluationRecord Record(IReadOnlyList<string> people)
        {
            var read = new FeelContextBuilder();
            foreach (var person in people)
            {
                var absence = AbsenceOf(person)!;
                read.Set(
                    person,
                    FeelContext.Of(
                        new FeelEntry("from", Text(absence.From)),
                        new FeelEntry("to", Text(absence.To)),
                        new FeelEntry("deputy", absence.Deputy is { } deputy ? new FeelString(deputy.Value) : FeelNull.Instance)
                    )
                );
            }
            return new EvaluationRecord("absence", read.Build(), FeelBoolean.True);
        }

        private Absence? AbsenceOf(string person) => Organization.AbsenceOf(new UserId(person), Now, Process);

        private static FeelString Text(DateTimeOffset at) =>
            new(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
