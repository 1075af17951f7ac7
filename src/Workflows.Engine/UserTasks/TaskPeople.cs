using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;
using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>Who gets a user task, and by which rule.</summary>
/// <param name="Position">The position whose work it is; decides department, calendar and superior.</param>
internal sealed record TaskPeople(
    string? Assignee,
    IReadOnlyList<string> Positions,
    IReadOnlyList<string> Users,
    string? Position,
    AssignmentExplanation Why
)
{
    /// <summary>Who must not do it, although position or expression would have it so; the people found are others.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The absent person whom the assignee stands in for.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The same by another rule, with what that rule read.</summary>
    public TaskPeople By(string rule, EvaluationRecord record) =>
        this with
        {
            Why = new AssignmentExplanation(rule, [.. Why.Evaluations, record]),
        };

    private const string ProjectVariable = EngineVariables.ProjectId;

    /// <summary>Finds them: by the model's assignment, else by the lane; never nobody while the organization knows somebody above.</summary>
    public static Failure? Find(Execution run, ElementInstance instance, out TaskPeople people)
    {
        people = null!;
        var task = instance.Element.UserTask!;
        var records = new List<EvaluationRecord>();
        if (NamesOf(run, instance, task.Assignee, records, out var assignees) is { } noAssignee)
            return noAssignee;
        if (NamesOf(run, instance, task.CandidateGroups, records, out var positions) is { } noPositions)
            return noPositions;
        if (NamesOf(run, instance, task.CandidateUsers, records, out var users) is { } noUsers)
            return noUsers;

        var assignee = assignees.Count > 0 ? assignees[0] : null;
        var rule = "assignment";
        if (assignee is null && positions.Count == 0 && users.Count == 0)
        {
            if (task.LanePosition is { } lane)
                (positions, rule) = ([lane], "lane");
            else
                rule = "nobody";
        }
        people = Resolve(run, instance, assignee, positions, users, rule, records);
        people = SeparationOfDuties.Apply(run, instance, people);
        people = AbsenceRule.Apply(run, people);
        return null;
    }

    private static TaskPeople Resolve(
        Execution run,
        ElementInstance instance,
        string? assignee,
        IReadOnlyList<string> positions,
        IReadOnlyList<string> users,
        string rule,
        List<EvaluationRecord> records
    )
    {
        var organization = run.Context.Organization;
        var position = MainPosition(organization, assignee, positions, users);
        var project = ProjectOf(run, instance, positions, organization, records);
        var pool = new List<string>();
        var people = new List<string>(users);
        var held = assignee is not null || users.Count > 0;
        foreach (var name in positions)
        {
            var id = new PositionId(name);
            if (organization.FindPosition(id) is not { } known)
            {
                // A group that another system knows: its members work through an account.
                pool.Add(name);
                held = true;
                continue;
            }
            var holders = organization.HoldersOf(id, project);
            held |= !holders.IsEmpty;
            if (known.PerProject && project is not null && !holders.IsEmpty)
            {
                // The project chooses among the holders: the others of the position are no candidates.
                people.AddRange(holders.Select(holder => holder.Value).Where(holder => !people.Contains(holder)));
                rule = rule == "lane" ? "lane-project" : "assignment-project";
            }
            else
                pool.Add(name);
        }
        if (!held && position is not null)
        {
            people.AddRange(organization.EscalationOf(new PositionId(position)).Select(person => person.Value));
            rule = "nobody-holds-position";
        }
        return new TaskPeople(assignee, pool, people, position, new AssignmentExplanation(rule, records));
    }

    private static string? MainPosition(
        OrganizationSnapshot organization,
        string? assignee,
        IReadOnlyList<string> positions,
        IReadOnlyList<string> users
    )
    {
        foreach (var name in positions)
        {
            if (organization.FindPosition(new PositionId(name)) is not null)
                return name;
        }
        foreach (var person in assignee is null ? users : [assignee])
        {
            if (organization.FindPerson(new UserId(person)) is { } known)
                return known.MainPosition.Value;
        }
        return null;
    }

    private static ProjectId? ProjectOf(
        Execution run,
        ElementInstance instance,
        IReadOnlyList<string> positions,
        OrganizationSnapshot organization,
        List<EvaluationRecord> records
    )
    {
        foreach (var name in positions)
        {
            if (organization.FindPosition(new PositionId(name)) is not { PerProject: true })
                continue;
            if (!Variables.VisibleVariables.TryFind(instance, ProjectVariable, out var value) || value is not FeelString project)
                return null;
            records.Add(new EvaluationRecord(ProjectVariable, FeelContext.Of(new FeelEntry(ProjectVariable, value)), value));
            return new ProjectId(project.Value);
        }
        return null;
    }

    /// <summary>People or positions of one expression: a text (several separated by commas), a list of texts, or null for nobody.</summary>
    private static Failure? NamesOf(
        Execution run,
        ElementInstance instance,
        Expression? expression,
        List<EvaluationRecord> records,
        out IReadOnlyList<string> names
    )
    {
        names = [];
        if (expression is null)
            return null;
        var result = run.Evaluate(expression, instance);
        if (result.Failure is not null)
            return result.Failure;
        if (result.Record is not null)
            records.Add(result.Record);
        switch (result.Value)
        {
            case FeelNull:
                return null;
            case FeelString text:
                names = text.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                return null;
            case FeelList list when list.All(item => item is FeelString):
                names = [.. list.Select(item => ((FeelString)item).Value)];
                return null;
            default:
                return Execution.NotA(
                    expression,
                    "人员或岗位 id（文本或文本列表）",
                    "a person or position (a text or a list of texts)",
                    result
                );
        }
    }
}
