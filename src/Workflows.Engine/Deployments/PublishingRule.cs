using Workflows.Bpmn.Model;
using Workflows.Engine.Commands.Deployments;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Deployments;

/// <summary>Who may publish what, and what publishing asks of a person.</summary>
internal static class PublishingRule
{
    public const string Grant = "deployment:create";

    /// <summary>The refusal; null when it may go on.</summary>
    public static Decision? Judge(DeployResources deploy, DeploymentReading read, DecideContext context, Func<string, int> latestVersion)
    {
        var processes = read.Resources.SelectMany(r => r.Bpmn?.ExecutableProcesses ?? []).ToList();
        if (!context.Actor.MayAct(Grant))
        {
            if (JudgePerson(processes, context) is { } forbidden)
                return forbidden;
            if (string.IsNullOrWhiteSpace(deploy.Note))
                return DeploymentRejections.NoteRequired();
        }
        foreach (var process in processes)
            if (deploy.BasedOn?.TryGetValue(process.Id, out var basedOn) == true && latestVersion(process.Id) > basedOn)
                return DeploymentRejections.NewerVersion(process.Name ?? process.Id, latestVersion(process.Id));
        return null;
    }

    private static Decision? JudgePerson(List<BpmnProcess> processes, DecideContext context)
    {
        var person = new UserId(context.Actor.Id);
        var organization = context.Organization;
        if (context.Actor.Kind == ActorKind.Person && organization.HasRole(person, SystemRole.Administrator))
            return null;
        if (context.Actor.Kind != ActorKind.Person || !organization.HasRole(person, SystemRole.ProcessOwner))
            return DeploymentRejections.Forbidden(null);
        foreach (var process in processes)
        {
            // Whoever owns the running version decides; a new flow belongs to whom its author names.
            var owner = context.Definitions.LatestProcess(process.Id)?.Process.Terms?.Owner ?? process.Terms?.Owner;
            if (owner is not null && !organization.PositionsOf(person).Contains(new PositionId(owner)))
                return DeploymentRejections.Forbidden(process.Name ?? process.Id);
        }
        return null;
    }
}
