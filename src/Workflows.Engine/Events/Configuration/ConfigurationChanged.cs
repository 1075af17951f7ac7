using Workflows.Feel;

namespace Workflows.Engine.Events.Configuration;

/// <summary>A person set a parameter; instances that start from now on see it as <c>config.name</c>.</summary>
/// <param name="Version">Counts the changes of this parameter, from 1.</param>
/// <param name="Value">Null: back to the default.</param>
/// <param name="Previous">What was valid before, default or set.</param>
[EventName("ConfigurationChanged")]
public sealed record ConfigurationChanged(string Name, int Version, FeelValue? Value, FeelValue? Previous, string Note) : Event;
