using Workflows.Server.Api.Shapes;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>Departments, positions, people: every colleague may know them.</summary>
internal static class Organization
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/organization", (HttpContext context) => Results.Ok(Answer(context.Caller())))
            .RequireCaller()
            .Produces<OrganizationAnswer>();

    private static OrganizationAnswer Answer(Caller caller)
    {
        var organization = caller.Organization;
        return new OrganizationAnswer(
            [
                .. organization.Model.Departments.Select(department => new DepartmentAnswer(
                    department.Id.Value,
                    department.Name,
                    department.Parent?.Value,
                    department.Head?.Value
                )),
            ],
            [
                .. organization.Model.Positions.Select(position => new PositionAnswer(
                    position.Id.Value,
                    position.Name,
                    position.Department.Value,
                    position.Superior?.Value,
                    [.. organization.HoldersOf(position.Id).Select(holder => PersonReference.Of(organization, holder.Value)!)]
                )),
            ],
            [.. organization.Model.People.Select(person => PersonReference.Of(organization, person.Id.Value)!)],
            [.. organization.Model.Projects.Select(project => new NamedItem(project.Id.Value, project.Name))]
        );
    }
}
