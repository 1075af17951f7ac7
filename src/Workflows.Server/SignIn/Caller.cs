using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.SignIn;

/// <summary>Who makes this call, and what they may do at this moment: asked of the organization at every call, never kept in a cookie.</summary>
public sealed class Caller(Actor actor, OrganizationSnapshot organization)
{
    public Actor Actor => actor;
    public OrganizationSnapshot Organization => organization;

    /// <summary>A person or technical account of the organization, as against an API client.</summary>
    public bool IsPerson => actor.Kind == ActorKind.Person;

    public UserId User => new(actor.Id);
    public Person? Person => IsPerson ? organization.FindPerson(User) : null;
    public IReadOnlyList<PositionId> Positions => IsPerson ? organization.PositionsOf(User) : [];

    public bool IsProcessOwner => Has(SystemRole.ProcessOwner);
    public bool IsAuditor => Has(SystemRole.Auditor);
    public bool IsAdministrator => Has(SystemRole.Administrator) || Holds(Grants.Administer);

    /// <summary>May read every instance with its raw variables: owners, auditors, and accounts that read the engine.</summary>
    public bool SeesEverything => IsProcessOwner || IsAuditor || Holds(Grants.Read);

    /// <summary>A grant of an account; people have none, their rights come from the organization.</summary>
    public bool Holds(string grant) => actor.Kind == ActorKind.Account && actor.Grants is { } grants && Grants.Allow(grants, grant);

    private bool Has(SystemRole role) => IsPerson && organization.HasRole(User, role);
}
