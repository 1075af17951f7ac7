using Workflows.Bpmn.Ops;
using Workflows.Engine.Definitions;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>Who may do what with a flow: <c>ops:rights</c> of the model, the owner's position, process owners; accounts by their grants.</summary>
internal static class StartRights
{
    /// <summary>Starting: by those whom the model names. A model that names nobody can be started by every person with a position.</summary>
    public static Rejection? Judge(DecideContext context, ExecutableProcess process)
    {
        var actor = context.Actor;
        if (actor.MayAct("process-instance:create"))
            return null;
        if (actor.Kind == ActorKind.Person)
        {
            var person = new UserId(actor.OnBehalfOf ?? actor.Id);
            var named = process.Rights.Any(right => right.Name == "start");
            if (named ? Has(context.Organization, process, person, "start") : context.Organization.FindPerson(person) is not null)
                return null;
            if (Owns(context.Organization, process, person))
                return null;
        }
        return InstanceRejections.Forbidden(
            $"您不能发起“{process.Name}”。请找有权发起的岗位，或联系流程负责人。",
            $"You may not start «{process.Id}». Ask somebody of a position that may, or the owner of the flow."
        );
    }

    /// <summary>The flow's owner: its owning position or a right «own»; any process owner where the model names no owner.</summary>
    public static bool Owns(OrganizationSnapshot organization, ExecutableProcess process, UserId person) =>
        (
            process.OwnerPosition is { } owner
                ? organization.Holds(person, new PositionId(owner))
                : organization.HasRole(person, SystemRole.ProcessOwner)
        ) || Has(organization, process, person, "own");

    private static bool Has(OrganizationSnapshot organization, ExecutableProcess process, UserId person, string right) =>
        process.Rights.Any(given => given.Name == right && IsMeant(organization, person, given));

    private static bool IsMeant(OrganizationSnapshot organization, UserId person, Right right) =>
        right.Person == person.Value
        || (right.PositionId is { } position && organization.Holds(person, new PositionId(position)))
        || (
            right.Role is { } role
            && Enum.TryParse<SystemRole>(role, ignoreCase: true, out var known)
            && organization.HasRole(person, known)
        );
}
