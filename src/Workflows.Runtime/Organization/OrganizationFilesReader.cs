using System.Text;
using Workflows.Organization;
using Workflows.Organization.Files;

namespace Workflows.Runtime.Organization;

/// <summary>Reads the YAML files that process owners write.</summary>
internal sealed class OrganizationFilesReader : IOrganizationReader
{
    public OrganizationSnapshot Read(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files, int version)
    {
        var texts = files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Content.Span));
        var result = OrganizationFiles.Parse(texts, version);
        return result.Snapshot
            ?? throw new InvalidOperationException(
                $"The organization at version {version} can no longer be read: {string.Join("; ", result.Problems.Select(p => p.ToString()))}"
            );
    }
}
