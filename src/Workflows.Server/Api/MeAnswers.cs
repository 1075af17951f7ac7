using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Runtime.Definitions;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Configuration;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>What the caller is and may, as the shell of the application needs it.</summary>
public sealed class MeAnswers(ServerSettings settings, FlowRights rights, IDefinitionsProvider definitions)
{
    public Me Of(Caller caller, HttpContext context)
    {
        var organization = caller.Organization;
        var owns = rights.OwnedBy(caller).Count > 0;
        return new Me(
            caller.Actor.Id,
            caller.IsPerson ? organization.NameOf(caller.User) : caller.Actor.Id,
            caller.Person?.Login ?? caller.Actor.Id,
            [.. caller.Positions.Select(position => Position(organization, position))],
            caller.Person?.Project?.Value,
            caller.IsPerson ? Roles(organization, caller.User) : [],
            new Abilities(
                Work: caller.Positions.Count > 0,
                Start: definitions.LatestProcesses.Any(definition => FlowRights.MayStart(caller, definition.Process)),
                Design: caller.IsProcessOwner || owns,
                Audit: caller.IsAuditor || caller.IsProcessOwner || owns,
                Incidents: caller.IsProcessOwner || owns,
                Simulate: settings.Demo,
                Administer: caller.IsAdministrator
            ),
            Language.Of(context)
        );
    }

    /// <summary>As the contract writes roles.</summary>
    public static IReadOnlyList<string> Roles(OrganizationSnapshot organization, UserId user) =>
        [
            .. organization
                .RolesOf(user)
                .Select(role =>
                    role switch
                    {
                        SystemRole.ProcessOwner => "process-owner",
                        SystemRole.Auditor => "auditor",
                        SystemRole.Administrator => "administrator",
                        _ => throw new InvalidOperationException("A role without a name: " + role),
                    }
                ),
        ];

    private static MyPosition Position(OrganizationSnapshot organization, PositionId id)
    {
        var position = organization.FindPosition(id);
        var department = position is null ? null : organization.FindDepartment(position.Department);
        return new MyPosition(id.Value, position?.Name ?? id.Value, department?.Id.Value ?? "", department?.Name ?? "");
    }
}
