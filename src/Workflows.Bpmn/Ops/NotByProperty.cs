using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Ops;

/// <summary>
/// Separation of duties (<c>zeebe:property name="notBy"</c> of a user task): <c>initiator</c> and ids of user tasks, separated by commas. Whoever started the flow,
/// or did one of those tasks, must not do this one.
/// </summary>
public static class NotByProperty
{
    public const string Name = "notBy";
    public const string Initiator = "initiator";

    /// <summary>The names as the model gives them; empty without the property.</summary>
    public static IReadOnlyList<string> NamesOf(UserTask task) =>
        task.Properties.FirstOrDefault(property => property.Name == Name)
            ?.Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? [];
}
