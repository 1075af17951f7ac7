using Workflows.Engine.Events.ProcessInstances;
using Workflows.Organization;
using Workflows.Server.Problems;
using Workflows.Server.Reading;

namespace Workflows.Server.History;

/// <summary>An event in one sentence for people, without the actor, who is shown beside it.</summary>
public sealed class Sentences(OrganizationSnapshot organization, Func<string, string?> nameOfElement, Vocabulary words)
{
    /// <summary>The sentence in both languages.</summary>
    /// <param name="elementId">The element that the event is about, where it does not name one itself.</param>
    public LocalizedText Of(Event e, string? elementId)
    {
        var at = Element(elementId);
        return e switch
        {
            ProcessInstanceCreated x => x.StartedBy.Kind switch
            {
                StartKind.Message => new(
                    $"收到消息“{x.StartedBy.MessageName}”，流程开始（{x.BusinessKey}）",
                    $"Started by the message «{x.StartedBy.MessageName}» ({x.BusinessKey})"
                ),
                StartKind.Signal => new(
                    $"收到信号“{x.StartedBy.SignalName}”，流程开始（{x.BusinessKey}）",
                    $"Started by the signal «{x.StartedBy.SignalName}» ({x.BusinessKey})"
                ),
                StartKind.Timer => new($"到时间，流程开始（{x.BusinessKey}）", $"Started by its timer ({x.BusinessKey})"),
                StartKind.Call => new($"由上级流程调用，流程开始（{x.BusinessKey}）", $"Called by another flow ({x.BusinessKey})"),
                _ => new($"发起流程（{x.BusinessKey}）", $"Started the flow ({x.BusinessKey})"),
            },
            ElementActivating => new($"进入“{at}”", $"Entering «{at}»"),
            ElementActivated => new($"到达“{at}”", $"Reached «{at}»"),
            ElementCompleting => new($"“{at}”即将完成", $"«{at}» is about to complete"),
            ElementCompleted => new($"“{at}”完成", $"«{at}» completed"),
            ElementTerminating x => new($"“{at}”正在终止（{Why(x.Reason)}）", $"«{at}» is being terminated ({WhyEn(x.Reason)})"),
            ElementTerminated x => new($"“{at}”终止（{Why(x.Reason)}）", $"«{at}» terminated ({WhyEn(x.Reason)})"),
            TokensDiscarded x => new(
                $"“{at}”里尚未办完的都停止（{Why(x.Reason)}）",
                $"What was under way in «{at}» stopped ({WhyEn(x.Reason)})"
            ),
            SequenceFlowTaken { Condition: { } condition } x => new(
                $"满足条件，走“{Element(x.FlowId)}”{Read(condition, Language.Chinese)}",
                $"The condition holds: took «{Element(x.FlowId)}»{Read(condition, Language.English)}"
            ),
            SequenceFlowTaken x => new($"沿“{Element(x.FlowId)}”前进", $"Went along «{Element(x.FlowId)}»"),
            TokenArrived x => new($"在“{Element(x.GatewayId)}”等待汇合", $"Waits at «{Element(x.GatewayId)}» for the others"),
            VariablesChanged x => Variables(x),
            UserTaskCreated { InTransit: true } x => new($"任务“{x.Name}”产生，正在交接途中", $"The task «{x.Name}» is in transit"),
            UserTaskCreated x => new($"任务“{x.Name}”{Pool(x)}", $"The task «{x.Name}»{PoolEn(x)}"),
            UserTaskClaimed { TakenFrom: { } from } x => new(
                $"{Person(x.Assignee)} 接办“{at}”（原办理人 {Person(from)}，已逾期）",
                $"{Person(x.Assignee)} took «{at}» over from {Person(from)}, who was late"
            ),
            UserTaskClaimed x => new($"{Person(x.Assignee)} 签收“{at}”", $"{Person(x.Assignee)} claimed «{at}»"),
            UserTaskReleased x => new($"退签“{at}”{Because(x.Reason)}", $"Released «{at}»{BecauseEn(x.Reason)}"),
            UserTaskAssigned x => new($"“{at}”分配给 {Person(x.Assignee)}", $"«{at}» assigned to {Person(x.Assignee)}"),
            UserTaskReassigned x => new(
                $"“{at}”转办给 {Person(x.Assignee)}{Because(x.Reason)}",
                $"«{at}» reassigned to {Person(x.Assignee)}{BecauseEn(x.Reason)}"
            ),
            UserTaskUpdated => new($"“{at}”的期限、候选人或优先级有调整", $"Dates, candidates or priority of «{at}» changed"),
            UserTaskCompleted { Outcome: { } outcome } x => new(
                $"{Person(x.By)} 办理“{at}”：{Outcome(elementId, outcome)}",
                $"{Person(x.By)} completed «{at}»: {Outcome(elementId, outcome)}"
            ),
            UserTaskCompleted x => new($"{Person(x.By)} 办理完成“{at}”", $"{Person(x.By)} completed «{at}»"),
            UserTaskCanceled x => new($"任务“{at}”取消（{Why(x.Reason)}）", $"The task «{at}» was cancelled ({WhyEn(x.Reason)})"),
            UserTaskEscalated x => x.Step switch
            {
                EscalationStep.Remind => new($"“{at}”即将到期，已提醒 {People(x.Told)}", $"«{at}» is due soon; told {People(x.Told)}"),
                EscalationStep.Due => new($"“{at}”已到期，已通知 {People(x.Told)}", $"«{at}» is overdue; told {People(x.Told)}"),
                _ => new(
                    $"“{at}”严重超时，{Person(x.AddedCandidate)} 可以接手",
                    $"«{at}» is long overdue; {Person(x.AddedCandidate)} may take it over"
                ),
            },
            WorkItemCreated x => new(
                $"“{at}”退回修改，由 {Person(x.Assignee)} 修改后重新交接{Because(x.Reason)}",
                $"«{at}» came back; {Person(x.Assignee)} amends it{BecauseEn(x.Reason)}"
            ),
            WorkItemCompleted x => new($"{Person(x.By)} 修改完成，重新交接", $"{Person(x.By)} amended it and handed over again"),
            WorkItemCanceled x => new($"修改事项取消（{Why(x.Reason)}）", $"The amendment was cancelled ({WhyEn(x.Reason)})"),
            HandoffRequested x => new(
                $"从{Department(x.FromDepartment)}交接到{Department(x.ToDepartment)}：{Documents(x)}",
                $"Handed over from {Department(x.FromDepartment)} to {Department(x.ToDepartment)}: {Documents(x)}"
            ),
            HandoffDelivered => new($"“{at}”的交接已送达", $"The hand-off of «{at}» was delivered"),
            HandoffAccepted x => new($"{Person(x.By)} 接受“{at}”的交接", $"{Person(x.By)} accepted the hand-off of «{at}»"),
            HandoffReturned x => new(
                $"{Person(x.By)} 退回“{at}”的交接{Because(x.Reason)}",
                $"{Person(x.By)} returned the hand-off of «{at}»{BecauseEn(x.Reason)}"
            ),
            HandoffWithdrawn x => new($"“{at}”的交接撤回（{Why(x.Reason)}）", $"The hand-off of «{at}» was withdrawn ({WhyEn(x.Reason)})"),
            HandoffOverdue x => new(
                $"“{at}”的交接超时未接受，已通知 {People(x.Told)}",
                $"The hand-off of «{at}» is overdue; told {People(x.Told)}"
            ),
            JobCreated x => new($"自动作业“{at}”（{x.Type}）产生", $"The job «{at}» ({x.Type}) was created"),
            JobCompleted => new($"自动作业“{at}”完成", $"The job «{at}» is done"),
            JobFailed x => new(
                $"自动作业“{at}”失败：{x.Message}（剩余 {x.RetriesLeft} 次）",
                $"The job «{at}» failed: {x.Message} ({x.RetriesLeft} retries left)"
            ),
            JobErrorThrown x => new($"自动作业“{at}”返回业务错误 {x.ErrorCode}", $"The job «{at}» threw the error {x.ErrorCode}"),
            JobRetriesUpdated x => new($"自动作业“{at}”可再试 {x.Retries} 次", $"The job «{at}» may be tried {x.Retries} times more"),
            JobCanceled => new($"自动作业“{at}”取消", $"The job «{at}» was cancelled"),
            TimerCreated x => new($"计时“{Element(x.ElementId)}”开始", $"The timer «{Element(x.ElementId)}» was set"),
            TimerTriggered => new($"计时“{at}”到时间", $"The timer of «{at}» fired"),
            TimerCanceled => new($"计时“{at}”取消", $"The timer of «{at}» was cancelled"),
            MessageSubscribed x => new(
                $"等待消息“{x.MessageName}”（{x.CorrelationKey}）",
                $"Waits for the message «{x.MessageName}» ({x.CorrelationKey})"
            ),
            MessageReceived x => new($"收到消息“{x.MessageName}”", $"Received the message «{x.MessageName}»"),
            MessageTurnedAway x => new(
                $"消息来得太晚，退还（{Why(x.Reason)}）",
                $"A message came too late and was turned away ({WhyEn(x.Reason)})"
            ),
            MessageUnsubscribed => new("不再等待消息", "No longer waits for a message"),
            MessageThrown x => new(
                $"发出消息“{x.MessageName}”（{x.CorrelationKey}）",
                $"Sent the message «{x.MessageName}» ({x.CorrelationKey})"
            ),
            ErrorThrown { CaughtBy: { } by } x => new(
                $"“{at}”抛出错误 {x.ErrorCode}，由“{Element(by)}”处理",
                $"«{at}» threw the error {x.ErrorCode}; «{Element(by)}» handles it"
            ),
            ErrorThrown x => new(
                $"“{at}”抛出错误 {x.ErrorCode}，交给上级流程",
                $"«{at}» threw the error {x.ErrorCode} to the calling flow"
            ),
            EscalationThrown { CaughtBy: { } by } x => new(
                $"“{at}”上报 {x.EscalationCode}，由“{Element(by)}”处理",
                $"«{at}» escalated {x.EscalationCode}; «{Element(by)}» handles it"
            ),
            EscalationThrown x => new(
                $"“{at}”上报 {x.EscalationCode}，无人接收",
                $"«{at}» escalated {x.EscalationCode}; nobody handles it"
            ),
            CompensationTriggered x => new(
                $"“{at}”撤销已完成的 {x.Activities.Count} 步",
                $"«{at}» undoes {x.Activities.Count} completed steps"
            ),
            SignalSubscribed x => new($"等待信号“{x.SignalName}”", $"Waits for the signal «{x.SignalName}»"),
            SignalReceived x => new($"收到信号“{x.SignalName}”", $"Received the signal «{x.SignalName}»"),
            SignalUnsubscribed => new("不再等待信号", "No longer waits for a signal"),
            SignalThrown x => new($"广播信号“{x.SignalName}”", $"Broadcast the signal «{x.SignalName}»"),
            CalledInstanceRequested x => new($"调用流程 {x.ProcessId}", $"Called the flow {x.ProcessId}"),
            CalledInstanceEnded { Completed: true } => new("被调用的流程完成", "The called flow completed"),
            CalledInstanceEnded => new("被调用的流程未完成而结束", "The called flow ended without completing"),
            IncidentCreated x => new(
                $"“{at}”出现事故：{IncidentTexts.ForPeople(x.Text.Zh)}",
                $"Incident at «{at}»: {IncidentTexts.ForPeople(x.Text.En)}"
            ),
            IncidentResolved { Skipped: true, Note: { Length: > 0 } why } => new(
                $"“{at}”的事故已跳过，流程继续。原因：{why}",
                $"The incident at «{at}» was skipped: {why}"
            ),
            IncidentResolved { Skipped: true } => new($"“{at}”的事故已跳过，流程继续", $"The incident at «{at}» was skipped"),
            IncidentResolved => new($"“{at}”的事故已处理", $"The incident at «{at}» was resolved"),
            ScriptEvaluated x => new($"“{at}”得出{words.Label(x.ResultVariable)}", $"«{at}» computed {words.Label(x.ResultVariable)}"),
            MultiInstanceStarted => new($"“{at}”按列表逐项展开", $"«{at}» runs for each item"),
            DecisionEvaluated x => new($"“{at}”查规则表“{Decision(x)}”", $"«{at}» evaluated the decision «{Decision(x)}»"),
            _ => new(e.GetType().Name, e.GetType().Name),
        };
    }

    /// <summary>Whether the reader may see raw values; staff see forms only.</summary>
    public bool ShowsValues { get; init; }

    /// <summary>The name of an outcome's button; set where the model is known.</summary>
    public Func<string?, string, string?> NameOfOutcome { get; init; } = static (_, _) => null;

    /// <summary>A person's words as they are; the engine's stable ones in words.</summary>
    private string Why(string reason) =>
        reason.Split(':', 2) switch
        {
            ["cancelled"] => "随上级一起终止",
            ["completion-condition"] => "完成条件已满足",
            ["called-instance-ended"] => "被调用的流程已结束",
            ["interrupted", var by] => $"被“{Element(by)}”中断",
            ["error", var code] => $"错误 {code}",
            ["terminated", var by] => $"“{Element(by)}”结束了全部工作",
            _ => reason,
        };

    private string WhyEn(string reason) =>
        reason.Split(':', 2) switch
        {
            ["completion-condition"] => "the completion condition holds",
            ["called-instance-ended"] => "the called flow has ended",
            ["interrupted", var by] => $"interrupted by «{Element(by)}»",
            ["error", var code] => $"error {code}",
            ["terminated", var by] => $"«{Element(by)}» ended everything",
            _ => reason,
        };

    private LocalizedText Variables(VariablesChanged changed)
    {
        var names = changed.Changes.Select(change => words.Label(change.Name)).Distinct(StringComparer.Ordinal).ToList();
        return new($"填写 {string.Join("、", names)}", $"Set {string.Join(", ", names)}");
    }

    /// <summary>What a condition read, as people call it: «（申请金额：168.00）».</summary>
    private string Read(EvaluationRecord condition, string language)
    {
        var read = condition.Read.Select(entry => words.Labelled(entry.Name, entry.Value, language)).ToList();
        return read.Count == 0 || !ShowsValues ? ""
            : language == Language.English ? $" ({string.Join(", ", read.Select(value => $"{value.Label}: {value.Value}"))})"
            : $"（{string.Join("，", read.Select(value => $"{value.Label}：{value.Value}"))}）";
    }

    private static string Decision(DecisionEvaluated e) =>
        e.Decisions.FirstOrDefault(decision => decision.DecisionId == e.DecisionId)?.Name is { Length: > 0 } name ? name : e.DecisionId;

    private string Pool(UserTaskCreated task) =>
        task.Assignee is { } assignee
            ? $"交给 {Person(assignee)}" + (task.OnBehalfOf is { } absent ? $"（{Person(absent)} 请假，代办）" : "")
        : task.CandidatePositions.Count > 0 ? $"等待 {string.Join("、", task.CandidatePositions.Select(Position))} 签收"
        : "等待签收";

    private string PoolEn(UserTaskCreated task) =>
        task.Assignee is { } assignee
            ? $" goes to {Person(assignee)}" + (task.OnBehalfOf is { } absent ? $" for {Person(absent)}, who is away" : "")
        : task.CandidatePositions.Count > 0 ? $" waits for {string.Join(", ", task.CandidatePositions.Select(Position))}"
        : " waits to be claimed";

    private string Outcome(string? elementId, string outcome) => NameOfOutcome(elementId, outcome) ?? outcome;

    private string Element(string? id) =>
        id is null ? "流程"
        : nameOfElement(id) is { Length: > 0 } name ? name
        : id;

    private string Person(string? id) => id is null ? "—" : organization.NameOf(new UserId(id));

    private string People(IReadOnlyList<string> ids) => ids.Count == 0 ? "—" : string.Join("、", ids.Select(Person));

    private string Position(string id) => organization.FindPosition(new PositionId(id))?.Name ?? id;

    private string Department(string id) => organization.FindDepartment(new DepartmentId(id))?.Name ?? id;

    private static string Documents(HandoffRequested handoff) => string.Join("、", handoff.Documents.Select(document => document.Title));

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $"，原因：{reason}";

    private static string BecauseEn(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $", because {reason}";
}
