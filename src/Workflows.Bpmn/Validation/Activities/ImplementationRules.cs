using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Validation.Activities;

/// <summary>A task says who or what does it: job type, expression, decision or called process (Camunda 8).</summary>
internal sealed class ImplementationRules : ExecutableProcessRule
{
    private static readonly ProblemKind Missing = ProblemKind.Error(
        "missing-implementation",
        "请在属性面板中补全该任务的执行方式。",
        "Complete the task's implementation in the properties panel."
    );

    private static readonly ProblemKind InvalidRetries = ProblemKind.Error(
        "invalid-retries",
        "请填写非负整数，或以 = 开头的表达式。",
        "Give a whole number from 0 on, or an expression that begins with =."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        foreach (var node in process.Nodes)
        {
            if (MissingIn(node) is { } reason)
                yield return Missing.At(node, $"{Words.Of(node).Zh}{reason.Zh}。", $"The {Words.Of(node).En} {reason.En}.");
            foreach (var job in JobsOf(node))
                if (job.Retries is { IsFeel: false } retries && !uint.TryParse(retries.Text, out _))
                    yield return InvalidRetries.At(
                        node.Id,
                        retries.Position,
                        $"重试次数“{Words.OneLine(retries.Text)}”不是整数。",
                        $"The number of retries “{Words.OneLine(retries.Text)}” is no whole number."
                    );
        }
    }

    private static Bilingual? MissingIn(FlowNode node) =>
        node switch
        {
            ServiceTask { Job: null } => new("没有作业类型（zeebe:taskDefinition）", "has no job type (zeebe:taskDefinition)"),
            ScriptTask { Script: null, Job: null } => new("既没有表达式也没有作业类型", "has neither an expression nor a job type"),
            ScriptTask { Script: not null, Job: not null } => new(
                "既有表达式又有作业类型，只能选一种",
                "has both an expression and a job type; only one can be"
            ),
            ScriptTask { Script.Expression: null, Job: null } => new("没有表达式", "has no expression"),
            ScriptTask { Script.ResultVariable: null, Job: null } => new("没有结果变量", "has no result variable"),
            BusinessRuleTask { Decision: null, Job: null } => new("既没有决策也没有作业类型", "has neither a decision nor a job type"),
            BusinessRuleTask { Decision: not null, Job: not null } => new(
                "既有决策又有作业类型，只能选一种",
                "has both a decision and a job type; only one can be"
            ),
            BusinessRuleTask { Decision.DecisionId: null, Job: null } => new("没有决策 id", "has no decision id"),
            BusinessRuleTask { Decision.ResultVariable: null, Job: null } => new("没有结果变量", "has no result variable"),
            CallActivity { CalledElement: null or { ProcessId: null } } => new(
                "没有要调用的流程（zeebe:calledElement processId）",
                "does not name the process to call (zeebe:calledElement processId)"
            ),
            _ when JobsOf(node).Any(job => job.Type is null) => new("有作业没有类型", "has a job without a type"),
            _ => null,
        };

    private static IEnumerable<JobDefinition> JobsOf(FlowNode node)
    {
        var own = node switch
        {
            ServiceTask task => task.Job,
            SendTask task => task.Job,
            ScriptTask task => task.Job,
            BusinessRuleTask task => task.Job,
            AdHocSubProcess subProcess => subProcess.Job,
            ThrowEvent happening => happening.Job,
            _ => null,
        };
        if (own is not null)
            yield return own;
        foreach (var listener in node.ExecutionListeners)
            yield return listener.Job;
        if (node is UserTask userTask)
            foreach (var listener in userTask.TaskListeners)
                yield return listener.Job;
    }
}
