namespace Workflows.Engine.Serialization;

/// <summary>A stream holds an event that this release does not know: it was written by a newer one. Nothing is skipped.</summary>
public sealed class UnknownEventException(string name, int version)
    : Exception($"Event '{name}' version {version} is not known to this release; use the release that wrote it, or a newer one.")
{
    public string Name { get; } = name;
    public int Version { get; } = version;
}
