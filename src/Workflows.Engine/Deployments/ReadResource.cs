using Workflows.Bpmn.Model;
using Workflows.Dmn;
using Workflows.Forms.Schema;

namespace Workflows.Engine.Deployments;

/// <summary>A file of a deployment, read: the model that it holds, if it could be read, and everything that is wrong with it.</summary>
public sealed record ReadResource(ResourceFileName Name, byte[] Content, string Sha256, IReadOnlyList<Problem> Problems)
{
    public BpmnModel? Bpmn { get; init; }
    public FormDefinition? Form { get; init; }
    public DmnModel? Dmn { get; init; }

    /// <summary>What the decision file imports: a file of the same deployment, or one that is deployed.</summary>
    public IReadOnlyList<DecisionImport> Imports { get; init; } = [];

    public bool HasErrors => Problems.Any(p => p.Severity == ProblemSeverity.Error);
}

/// <summary>One decision file that another one imports: exactly one of the two is set.</summary>
/// <param name="Together">Read from the same deployment.</param>
/// <param name="Deployed">Deployed before.</param>
public sealed record DecisionImport(DmnModel? Together, DecisionRequirements? Deployed);
