using Workflows.Organization;
using Workflows.Server.Api.Shapes;

namespace Workflows.Server.Reading;

/// <summary>Names for ids; an id that nobody knows any more stands for itself.</summary>
internal static class Names
{
    public static NamedItem Position(OrganizationSnapshot organization, string id) =>
        new(id, organization.FindPosition(new PositionId(id))?.Name ?? id);

    public static string? Department(OrganizationSnapshot organization, string? id) =>
        id is null ? null : organization.FindDepartment(new DepartmentId(id))?.Name ?? id;

    /// <summary>A candidate of a task: a position's name, else a person's.</summary>
    public static string PositionOrPerson(OrganizationSnapshot organization, string id) =>
        organization.FindPosition(new PositionId(id))?.Name ?? organization.NameOf(new UserId(id));
}
