namespace Workflows.Dmn.Evaluation;

/// <summary>What an entry of the trace is about.</summary>
/// <param name="Namespace">Of the model that it stands in.</param>
internal readonly record struct Traced(string Id, string Name, string Namespace, DecisionKind Kind, bool IsKnowledge = false);
