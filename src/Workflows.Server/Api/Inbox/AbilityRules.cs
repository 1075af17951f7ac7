using Workflows.Engine.Events.ProcessInstances;
using Workflows.Organization;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>What is offered to the caller on a task. Only an offer: the engine judges the act itself, by the same rules and the state of that moment.</summary>
public sealed class AbilityRules(StandIns standIns)
{
    public TaskAbilities Of(UserTaskRow task, WorkItemRow? item, HandoffRow? handoff, Caller caller, string language)
    {
        Ability No(string zh, string en) => new(false, new LocalizedText(zh, en).In(language));

        var organization = caller.Organization;
        var mine = task.Assignee is not null && (task.Assignee == caller.Actor.Id || standIns.ActedFor(task, caller) is not null);
        var candidate = IsCandidate(task, caller);
        var superior = caller.IsPerson && IsSuperior(task, caller);
        var blocked = Blocked(task, item) is { } why ? new Ability(false, why.In(language)) : null;
        var taken =
            task.Assignee is { } other && !mine
                ? No($"已由 {organization.NameOf(new UserId(other))} 签收", $"{organization.NameOf(new UserId(other))} has claimed it")
                : null;
        var notYours = No("不在您的职责内", "This is not among your duties");

        var takesOver = superior && candidate && task.Escalation == nameof(EscalationStep.Escalate);

        var claim =
            blocked
            ?? (
                mine ? No("您已签收", "You have claimed it")
                : takesOver ? Ability.Yes
                : taken ?? (candidate ? Ability.Yes : notYours)
            );
        var release = blocked ?? (mine ? Ability.Yes : No("只有签收人可以退签", "Only who has claimed it can release it"));
        var complete =
            item is not null && task.State == UserTaskRow.Created && DoesItem(item, caller)
                ? Ability.Yes
                : blocked ?? (mine || (task.Assignee is null && candidate) ? Ability.Yes : taken ?? notYours);
        var reassign =
            blocked
            ?? (
                mine || superior
                    ? Ability.Yes
                    : No("只有签收人或其上级可以转办", "Only who has claimed it, or their superior, can reassign it")
            );
        var draft = item is not null
            ? (DoesItem(item, caller) ? Ability.Yes : notYours)
            : blocked ?? (mine ? Ability.Yes : No("签收后才能暂存", "Claim it first, then drafts can be saved"));
        var stands = handoff?.State == HandoffRow.Delivered && task.IsOpen;
        var answers =
            stands && (mine || candidate) ? Ability.Yes : new Ability(false, HandoffReason(handoff, mine || candidate).In(language));
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

    private static LocalizedText? Blocked(UserTaskRow task, WorkItemRow? item) =>
        task.State switch
        {
            UserTaskRow.Completed => new LocalizedText("已办理完毕", "It is done"),
            UserTaskRow.Canceled => new LocalizedText("已取消", "It was cancelled"),
            UserTaskRow.Creating => new LocalizedText(
                "交接在途，送达后才能办理",
                "The hand-off is in transit; it can be worked on once delivered"
            ),
            _ => item is null
                ? null
                : new LocalizedText(
                    "已退回交出方修改，重新交接后才能办理",
                    "It went back to the sender to be amended; it can be worked on once handed over again"
                ),
        };

    private static LocalizedText HandoffReason(HandoffRow? handoff, bool isOurs) =>
        handoff?.State switch
        {
            null => new LocalizedText("没有交接", "There is no hand-off"),
            HandoffRow.Requested => new LocalizedText("交接尚未送达", "The hand-off is not delivered yet"),
            HandoffRow.Accepted => new LocalizedText("已接受", "It is accepted"),
            HandoffRow.Returned => new LocalizedText("已退回", "It was returned"),
            HandoffRow.Withdrawn => new LocalizedText("已撤回", "It was withdrawn"),
            _ => isOurs
                ? new LocalizedText("任务已结束", "The task has ended")
                : new LocalizedText("不在您的职责内", "This is not among your duties"),
        };
}
