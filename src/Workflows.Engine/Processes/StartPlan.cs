using Workflows.Engine.Definitions;
using Workflows.Organization;

namespace Workflows.Engine.Processes;

/// <summary>For whom a start event starts, and in whose name: one instance, or one for each project.</summary>
internal static class StartPlan
{
    private const string PerProject = "project";

    /// <summary>The instances that one occurrence starts, without their keys.</summary>
    public static IReadOnlyList<(string? ProjectId, string? Requester, string Rule)> Of(
        ExecutableProcess process,
        ExecutableElement start,
        OrganizationSnapshot organization
    )
    {
        if (start.StartTerms?.Per != PerProject)
        {
            var (person, rule) = RequesterOf(process, start, organization);
            return [(null, person, rule)];
        }
        return
        [
            .. organization.Model.Projects.Select(project =>
            {
                var (person, rule) = OfProject(start, project.Id, project.Operator, organization);
                return ((string?)project.Id.Value, person, rule);
            }),
        ];
    }

    /// <summary>Who counts as requester of an instance that no person started: the holder of the position that the start event names, else of the flow's owning position.</summary>
    public static (string? Person, string Rule) RequesterOf(
        ExecutableProcess process,
        ExecutableElement start,
        OrganizationSnapshot organization
    )
    {
        if (start.StartTerms?.Requester is { } named)
            return (FirstHolder(organization, named, null), "position");
        return process.OwnerPosition is { } owner ? (FirstHolder(organization, owner, null), "owner") : (null, "nobody");
    }

    private static (string? Person, string Rule) OfProject(
        ExecutableElement start,
        ProjectId project,
        UserId? projectOperator,
        OrganizationSnapshot organization
    )
    {
        if (start.StartTerms?.Requester is { } named)
            return (FirstHolder(organization, named, project), "position");
        // A project that names no operator is served by whoever works for it alone.
        var person = projectOperator ?? organization.Model.People.FirstOrDefault(known => known.Project == project)?.Id;
        return person is { } found ? (found.Value, "project-operator") : (null, "nobody");
    }

    private static string? FirstHolder(OrganizationSnapshot organization, string position, ProjectId? project) =>
        organization.HoldersOf(new PositionId(position), project) is [var first, ..] ? first.Value : null;
}
