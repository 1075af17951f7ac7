using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Ops;

/// <summary>
/// The register (登记表) that a user task fills (<c>ops:register</c>): each time the task is completed, its form becomes an entry. Tasks of several flows may fill the same.
/// </summary>
/// <param name="Name">As people call it, and what makes two registers the same.</param>
public sealed record Register(string Name, Position Position);
