namespace Workflows.Engine;

/// <summary>A fact, named in the past tense. Immutable; its name and version are fixed strings in <see cref="EventNameAttribute"/>.</summary>
public abstract record Event;

/// <summary>The name under which an event stands in streams for ever, and the version of its shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name, int version = 1) : Attribute
{
    public string Name { get; } = name;
    public int Version { get; } = version;
}
