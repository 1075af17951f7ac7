using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn;

/// <summary>What came of reading a file.</summary>
/// <param name="Model">The model; null when the bytes are not BPMN XML at all. A model may have errors: only <see cref="IsDeployable"/> says that it can run.</param>
/// <param name="Problems">All that was found, errors and warnings, in the file's order.</param>
public sealed record BpmnReadResult(BpmnModel? Model, ImmutableArray<BpmnProblem> Problems)
{
    /// <summary>Whether the model is there and has no errors.</summary>
    public bool IsDeployable => Model is not null && !Problems.Any(problem => problem.IsError);

    public IEnumerable<BpmnProblem> Errors => Problems.Where(problem => problem.IsError);

    public IEnumerable<BpmnProblem> Warnings => Problems.Where(problem => !problem.IsError);
}
