using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Activities;

/// <summary>A multi-instance activity walks through a collection; what it collects has a name and a value (Camunda 8 «Multi-instance»).</summary>
internal sealed class LoopRules : ExecutableProcessRule
{
    private static readonly ProblemKind NoCollection = ProblemKind.Error(
        "missing-input-collection",
        "请填写输入集合，如 =items；按次数重复可写 =for i in 1..n return i。",
        "Give the input collection, such as =items; to repeat n times write =for i in 1..n return i."
    );

    private static readonly ProblemKind HalfOutput = ProblemKind.Error(
        "incomplete-output-collection",
        "输出集合与输出元素须同时填写，或都不填。",
        "Give output collection and output element together, or neither."
    );

    private static readonly ProblemKind NotHere = ProblemKind.Error(
        "loop-not-allowed",
        "请去掉循环或多实例标记。",
        "Remove the loop or multi-instance marker."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) =>
        process
            .Nodes.OfType<Activity>()
            .Where(activity => activity.LoopCharacteristics is not null)
            .Select(activity => Check(activity, activity.LoopCharacteristics!))
            .OfType<BpmnProblem>();

    private static BpmnProblem? Check(Activity activity, LoopCharacteristics loop)
    {
        var what = Words.Of(activity);
        if (activity is SubProcess { TriggeredByEvent: true })
            return NotHere.At(activity.Id, loop.Position, $"{what.Zh}不能循环。", $"The {what.En} cannot loop.");
        if (loop is not MultiInstanceLoopCharacteristics multi)
            return null;
        if (multi.InputCollection is null)
            return NoCollection.At(
                activity.Id,
                multi.Position,
                $"多实例{what.Zh}没有输入集合。",
                $"The multi-instance {what.En} has no input collection."
            );
        if ((multi.OutputCollection is null) != (multi.OutputElement is null))
            return HalfOutput.At(
                activity.Id,
                multi.Position,
                $"多实例{what.Zh}的输出只填了一半。",
                $"The output of the multi-instance {what.En} is half given."
            );
        return null;
    }
}
