using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Runtime.Definitions;
using Workflows.Server.SignIn;

namespace Workflows.Server.Reading;

/// <summary>
/// What a caller may see of the flows, by the models' own <c>ops:rights</c>. The engine judges every act by the same rights; here they decide what is shown and
/// offered.
/// </summary>
public sealed class FlowRights(IDefinitionsProvider definitions)
{
    /// <summary>Whether the caller owns the flow: its owning position, a right «own», or the role of process owners.</summary>
    public static bool Owns(Caller caller, BpmnProcess process) =>
        caller.IsProcessOwner
        || (caller.IsPerson && process.Terms?.Owner is { } owner && caller.Organization.Holds(caller.User, new PositionId(owner)))
        || Has(caller, process, "own");

    /// <summary>Whether the caller may start the flow by hand. A model that names nobody can be started by every person with a position.</summary>
    public static bool MayStart(Caller caller, BpmnProcess process)
    {
        if (!caller.IsPerson)
            return false;
        var isNamed = process.Rights.Any(right => right.Name == "start");
        return Owns(caller, process) || (isNamed ? Has(caller, process, "start") : caller.Person is not null);
    }

    /// <summary>Ids of the flows whose instances the caller sees whole, with raw variables.</summary>
    public List<string> OwnedBy(Caller caller) => Ids(process => Owns(caller, process) || Has(caller, process, "audit"));

    /// <summary>Ids of the flows all of whose instances the caller may look at.</summary>
    public List<string> SeenBy(Caller caller) =>
        Ids(process => Owns(caller, process) || Has(caller, process, "see") || Has(caller, process, "audit"));

    public bool SeesRawVariables(Caller caller, string processId) => caller.SeesEverything || OwnedBy(caller).Contains(processId);

    private List<string> Ids(Func<BpmnProcess, bool> isMeant) =>
        [.. definitions.LatestProcesses.Where(definition => isMeant(definition.Process)).Select(definition => definition.ProcessId)];

    private static bool Has(Caller caller, BpmnProcess process, string right) =>
        caller.IsPerson && process.Rights.Any(given => given.Name == right && IsMeant(caller, given));

    private static bool IsMeant(Caller caller, Right right) =>
        right.Person == caller.Actor.Id
        || (right.PositionId is { } position && caller.Organization.Holds(caller.User, new PositionId(position)))
        || (
            right.Role is { } role
            && Enum.TryParse<SystemRole>(role.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known)
            && caller.Organization.HasRole(caller.User, known)
        );
}
