using Workflows.Feel;

namespace Workflows.Engine.Commands.Decisions;

/// <summary>Evaluates a deployed decision by itself, outside any process.</summary>
public sealed record EvaluateDecision(DecisionDefinitionKey Decision, FeelContext Variables) : Command;
