using Workflows.Engine.Events.ProcessInstances;
using Workflows.Organization;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>What is offered to the caller on a task. Only an offer: the engine judges the act itself, by the same rules and the state of that moment.</summary>
public sealed class AbilityRules
{
    public TaskAbilities Of(UserTaskRow task, WorkItemRow? item, HandoffRow? handoff, Caller caller)
    {
        var organization = caller.Organization;
        var mine = task.Assignee is not null && task.Assignee == caller.Actor.Id;
        var candidate = IsCandidate(task, caller);
        var superior = caller.IsPerson && IsSuperior(task, caller);
        var blocked = Blocked(task, item);
        var taken = task.Assignee is { } other && !mine ? new Ability(false, $"已由 {organization.NameOf(new UserId(other))} 签收") : null;
        var notYours = new Ability(false, "不在您的职责内");

        var takesOver = superior && candidate && task.Escalation == nameof(EscalationStep.Escalate);

        var claim =
            blocked
            ?? (
                mine ? new Ability(false, "您已签收")
                : takesOver ? Ability.Yes
                : taken ?? (candidate ? Ability.Yes : notYours)
            );
        var release = blocked ?? (mine ? Ability.Yes : new Ability(false, "只有签收人可以退签"));
        var complete =
            item is not null && task.State == UserTaskRow.Created && DoesItem(item, caller)
                ? Ability.Yes
                : blocked ?? (mine || (task.Assignee is null && candidate) ? Ability.Yes : taken ?? notYours);
        var reassign = blocked ?? (mine || superior ? Ability.Yes : new Ability(false, "只有签收人或其上级可以转办"));
        var draft = item is not null
            ? (DoesItem(item, caller) ? Ability.Yes : notYours)
            : blocked ?? (mine ? Ability.Yes : new Ability(false, "签收后才能暂存"));
        var stands = handoff?.State == HandoffRow.Delivered && task.IsOpen;
        var answers = stands && (mine || candidate) ? Ability.Yes : new Ability(false, HandoffReason(handoff, mine || candidate));
        return new TaskAbilities(claim, release, complete, reassign, draft, answers, answers);
    }

    /// <summary>Whether a work item is the caller's, or stands in one of their pools.</summary>
    public bool DoesItem(WorkItemRow item, Caller caller) =>
        item.Assignee is { } assignee
            ? assignee == caller.Actor.Id
            : JsonLists.Read(item.CandidatePositions).Any(position => caller.Organization.Holds(caller.User, new PositionId(position)));

    private static bool IsCandidate(UserTaskRow task, Caller caller) =>
        caller.IsPerson
        && (
            JsonLists.Read(task.CandidateUsers).Contains(caller.Actor.Id)
            || JsonLists.Read(task.CandidatePositions).Any(position => caller.Organization.Holds(caller.User, new PositionId(position)))
        );

    private static bool IsSuperior(UserTaskRow task, Caller caller) =>
        task.Assignee is { } assignee
            ? caller.Organization.IsSuperiorOf(caller.User, new UserId(assignee))
            : JsonLists
                .Read(task.CandidatePositions)
                .SelectMany(position => caller.Organization.HoldersOf(new PositionId(position)))
                .Any(holder => caller.Organization.IsSuperiorOf(caller.User, holder));

    private static Ability? Blocked(UserTaskRow task, WorkItemRow? item) =>
        task.State switch
        {
            UserTaskRow.Completed => new Ability(false, "已办理完毕"),
            UserTaskRow.Canceled => new Ability(false, "已取消"),
            UserTaskRow.Creating => new Ability(false, "交接在途，送达后才能办理"),
            _ => item is null ? null : new Ability(false, "已退回交出方修改，重新交接后才能办理"),
        };

    private static string HandoffReason(HandoffRow? handoff, bool isOurs) =>
        handoff?.State switch
        {
            null => "没有交接",
            HandoffRow.Requested => "交接尚未送达",
            HandoffRow.Accepted => "已接受",
            HandoffRow.Returned => "已退回",
            HandoffRow.Withdrawn => "已撤回",
            _ => isOurs ? "任务已结束" : "不在您的职责内",
        };
}
