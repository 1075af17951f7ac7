using System.Text.Json.Nodes;

namespace Workflows.Engine.Serialization;

/// <summary>Lifts an event's data from one version to the next, JSON to JSON. Streams are never rewritten.</summary>
public interface IEventUpcaster
{
    /// <summary>Name of the event.</summary>
    string Name { get; }

    /// <summary>The version that it reads; it answers data of the next.</summary>
    int FromVersion { get; }

    JsonObject Lift(JsonObject data);
}
