using Workflows.Forms.Schema;

namespace Workflows.Forms.Reading;

/// <summary>The places that the fields of one container write to: none of them twice, and none inside another.</summary>
internal sealed class PathClaims
{
    private readonly HashSet<FormPath> fields = [];
    private readonly HashSet<FormPath> around = [];

    public bool Claim(FormPath path)
    {
        if (path.IsEmpty)
            return true;
        for (var length = 1; length < path.Names.Length; length++)
        {
            var outer = new FormPath(path.Names[..length]);
            if (fields.Contains(outer))
                return false;
            around.Add(outer);
        }
        return !around.Contains(path) && fields.Add(path);
    }
}
