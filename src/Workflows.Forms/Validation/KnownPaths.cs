using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>The places of a container that belong to fields.</summary>
internal sealed class KnownPaths
{
    private readonly HashSet<FormPath> fields = [];
    private readonly HashSet<FormPath> around = [];

    public void Add(FormPath path)
    {
        fields.Add(path);
        for (var length = 1; length < path.Names.Length; length++)
            around.Add(new FormPath(path.Names[..length]));
    }

    /// <summary>What of the data belongs to no field, by its path.</summary>
    public IEnumerable<(FormPath Path, FeelValue Value)> UnknownIn(FeelContext data) => UnknownIn(data, FormPath.Empty);

    private IEnumerable<(FormPath Path, FeelValue Value)> UnknownIn(FeelContext data, FormPath prefix)
    {
        foreach (var entry in data)
        {
            var path = prefix.Below(new FormPath([entry.Name]));
            if (fields.Contains(path))
                continue;
            if (!around.Contains(path) || entry.Value is not FeelContext inner)
            {
                yield return (path, entry.Value);
                continue;
            }
            foreach (var unknown in UnknownIn(inner, path))
                yield return unknown;
        }
    }
}
