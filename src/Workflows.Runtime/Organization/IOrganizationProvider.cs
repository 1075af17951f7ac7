using Workflows.Engine.Events.Organization;
using Workflows.Organization;

namespace Workflows.Runtime.Organization;

/// <summary>Departments, people, calendars and configuration, as this node knows them.</summary>
public interface IOrganizationProvider
{
    /// <summary>As last looked at; other nodes' changes show within a second.</summary>
    OrganizationSnapshot Current { get; }

    /// <summary>Whether exactly these files are what is in force, as last looked at.</summary>
    bool IsLoaded(IReadOnlyList<OrganizationFile> files);

    /// <summary>Asks the store first.</summary>
    ValueTask<OrganizationSnapshot> UpToDateAsync(CancellationToken cancellation);
}
