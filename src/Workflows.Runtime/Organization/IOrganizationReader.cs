using Workflows.Organization;

namespace Workflows.Runtime.Organization;

/// <summary>Reads the organization's files, which were checked when they were loaded.</summary>
public interface IOrganizationReader
{
    /// <summary>The organization that these files describe.</summary>
    /// <param name="files">Name and bytes, as the event names them.</param>
    /// <param name="version">Of the organization's stream.</param>
    OrganizationSnapshot Read(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files, int version);
}
