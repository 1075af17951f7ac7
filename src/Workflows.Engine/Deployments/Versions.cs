namespace Workflows.Engine.Deployments;

/// <summary>The versions of one id: numbers rise by one, content that was deployed before is known by its hash.</summary>
internal sealed class Versions<TKey>
    where TKey : struct
{
    private readonly HashSet<string> contents = new(StringComparer.Ordinal);

    public TKey LatestKey { get; private set; }

    /// <summary>0 before the first.</summary>
    public int Latest { get; private set; }

    public string LatestSha256 { get; private set; } = "";

    public bool Knows(string sha256) => contents.Contains(sha256);

    public void Add(TKey key, int version, string sha256)
    {
        contents.Add(sha256);
        if (version < Latest)
            return;
        (LatestKey, Latest, LatestSha256) = (key, version, sha256);
    }
}
