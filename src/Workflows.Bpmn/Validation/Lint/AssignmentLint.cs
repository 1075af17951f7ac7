using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Lint;

/// <summary>Somebody is there to do the work: a user task names people, or lies in a lane that names a position.</summary>
internal sealed class AssignmentLint : ExecutableProcessRule
{
    private static readonly ProblemKind Nobody = ProblemKind.Warning(
        "missing-assignment",
        "请指定办理人或候选岗位，或把任务放进写明岗位的泳道。",
        "Name an assignee or candidates, or put the task into a lane that names a position."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) =>
        process
            .Nodes.OfType<UserTask>()
            .Where(task => !IsAssigned(task) && process.LanePositionOf(task.Id) is null)
            .Select(task => Nobody.At(task, $"{Words.Of(task).Zh}没有办理人。", $"Nobody is assigned to the {Words.Of(task).En}."));

    private static bool IsAssigned(UserTask task) =>
        task.Assignment is { } assignment && (assignment.Assignee ?? assignment.CandidateGroups ?? assignment.CandidateUsers) is not null;
}
