using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>Refusals around user tasks: who has it, where it is, and what is possible instead.</summary>
internal static class TaskRejections
{
    public static Rejection NotFound(ElementInstanceKey key) =>
        InstanceRejections.NotFound(
            "TASK_NOT_FOUND",
            $"没有任务 {key}。请刷新待办列表。",
            $"There is no user task {key}. Refresh the list."
        );

    public static Rejection NotOpen(Execution run, UserTaskState task) =>
        task.Phase == UserTaskPhase.Completed
            ? InstanceRejections.Conflict(
                "TASK_COMPLETED",
                $"“{task.Created.Name}”已由 {Name(run, task.Performer)} 办理完毕，不需要再办；可以在历史中查看。",
                $"«{task.Created.Name}» was completed by {Name(run, task.Performer)} already; look at it in the history."
            )
            : InstanceRejections.Conflict(
                "TASK_CANCELED",
                $"“{task.Created.Name}”已取消（流程走了别的路），不需要再办。",
                $"«{task.Created.Name}» was cancelled: the flow went another way."
            );

    public static Rejection InTransit(Execution run, UserTaskState task)
    {
        var handoff = task.Handoff!.Requested;
        return InstanceRejections.Conflict(
            "TASK_IN_TRANSIT",
            $"“{task.Created.Name}”正从{Department(run, handoff.FromDepartment)}交接到{Department(run, handoff.ToDepartment)}，送达后才能办理；可以在“在途”里查看。",
            $"«{task.Created.Name}» is in transit from {handoff.FromDepartment} to {handoff.ToDepartment}; it can be worked on once it is delivered."
        );
    }

    public static Rejection Returned(Execution run, UserTaskState task)
    {
        var handoff = task.Handoff!.Requested;
        return InstanceRejections.Conflict(
            "TASK_RETURNED",
            $"“{task.Created.Name}”已退回{Department(run, handoff.FromDepartment)}修改，重新交接并送达后才能办理。",
            $"«{task.Created.Name}» was returned to {handoff.FromDepartment} to be amended; it can be worked on when it has been handed over again."
        );
    }

    public static Rejection TakenBy(Execution run, UserTaskState task) =>
        InstanceRejections.Conflict(
            "TASK_ASSIGNED",
            $"“{task.Created.Name}”已由 {Name(run, task.Assignee)} 签收。需要的话，请对方退签，或由上级转办。",
            $"«{task.Created.Name}» was taken by {Name(run, task.Assignee)}. Ask them to release it, or a superior to reassign it."
        );

    public static Rejection Separated(Execution run, UserTaskState task, string person) =>
        InstanceRejections.Conflict(
            "SEPARATION_OF_DUTIES",
            $"{Name(run, person)}发起了这个流程，或办过它要核对的步骤，“{task.Created.Name}”必须由别人办理。",
            $"{Name(run, person)} started this flow, or did a step that this one checks: «{task.Created.Name}» must be done by somebody else."
        );

    public static Rejection NotYours(Execution run, UserTaskState task)
    {
        if (task.Created.Excluded?.Contains(run.Context.Actor.Id) is true)
            return Separated(run, task, run.Context.Actor.Id);
        if (run.Context.Organization.FindAccount(new UserId(run.Context.Actor.Id)) is not null)
            return InstanceRejections.Forbidden(
                "审计和管理账号不办理业务任务，只能查看。",
                "Auditors and administrators do not work on business tasks; they may look."
            );
        return InstanceRejections.Forbidden(
            $"“{task.Created.Name}”不在您的职责内，由{Pool(run, task, zh: true)}办理。",
            $"«{task.Created.Name}» is not yours: it is for {Pool(run, task, zh: false)}."
        );
    }

    public static Rejection OnlyAssigneeOrSuperior(Execution run, UserTaskState task) =>
        InstanceRejections.Forbidden(
            task.Assignee is null
                ? $"“{task.Created.Name}”还没有人签收；先签收，或由上级转办。"
                : $"只有 {Name(run, task.Assignee)} 或其上级可以这样做。",
            task.Assignee is null
                ? $"Nobody has taken «{task.Created.Name}» yet; claim it first, or let a superior reassign it."
                : $"Only {Name(run, task.Assignee)} or a superior may do this."
        );

    public static Rejection NotDeputy(string name, string person) =>
        InstanceRejections.Forbidden(
            $"您现在不是 {name} 的代理人。请由 {name} 设置请假代理。",
            $"You do not stand in for {person} now. They name a deputy with their absence."
        );

    public static Rejection LacksGrant(string account, string grant) =>
        InstanceRejections.Forbidden($"账号“{account}”没有权限 {grant}。", $"«{account}» lacks the grant {grant}.");

    public static Rejection ReasonNeeded() => InstanceRejections.Malformed("REASON_REQUIRED", "请填写原因。", "A reason is required.");

    public static string Name(Execution run, string? person) => person is null ? "—" : run.Context.Organization.NameOf(new UserId(person));

    public static string Department(Execution run, string department) =>
        run.Context.Organization.FindDepartment(new DepartmentId(department))?.Name ?? department;

    private static string Pool(Execution run, UserTaskState task, bool zh)
    {
        var organization = run.Context.Organization;
        var names = new List<string>();
        if (task.Assignee is not null)
            names.Add(Name(run, task.Assignee));
        foreach (var position in task.CandidatePositions)
            names.Add(organization.FindPosition(new PositionId(position))?.Name ?? position);
        foreach (var person in task.CandidateUsers)
            names.Add(Name(run, person));
        return names.Count == 0 ? (zh ? "（暂无办理人）" : "nobody yet") : string.Join(zh ? "、" : ", ", names.Distinct());
    }
}
