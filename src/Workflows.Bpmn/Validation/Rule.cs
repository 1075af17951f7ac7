using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation;

/// <summary>One rule, or a few about one subject.</summary>
internal abstract class Rule
{
    /// <summary>What in the model breaks the rule.</summary>
    public abstract IEnumerable<BpmnProblem> Check(ModelScope scope);
}

/// <summary>A rule that looks at one process at a time.</summary>
internal abstract class ProcessRule : Rule
{
    public sealed override IEnumerable<BpmnProblem> Check(ModelScope scope) => scope.Processes.SelectMany(Check);

    protected abstract IEnumerable<BpmnProblem> Check(ProcessIndex process);
}

/// <summary>A rule that only a process which runs must keep: a drawing with <c>isExecutable="false"</c> may leave execution open.</summary>
internal abstract class ExecutableProcessRule : Rule
{
    public sealed override IEnumerable<BpmnProblem> Check(ModelScope scope) =>
        scope.Processes.Where(process => process.Process.IsExecutable).SelectMany(Check);

    protected abstract IEnumerable<BpmnProblem> Check(ProcessIndex process);
}
