using System.Globalization;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Validation.Activities;

/// <summary>User tasks: one form, readable dates, a priority from 0 to 100 (Camunda 8 «User tasks»).</summary>
internal sealed class UserTaskRules : ExecutableProcessRule
{
    private const string EmbeddedPrefix = "camunda-forms:bpmn:";

    private static readonly ProblemKind InvalidForm = ProblemKind.Error(
        "invalid-form",
        "请只填一种：表单 id、表单键或外部引用。",
        "Give one of form id, form key and external reference."
    );

    private static readonly ProblemKind InvalidDate = ProblemKind.Error(
        "invalid-task-date",
        "请填写 ISO 8601 日期时间，或以 = 开头的表达式。",
        "Give an ISO 8601 date and time, or an expression that begins with =."
    );

    private static readonly ProblemKind InvalidPriority = ProblemKind.Error(
        "invalid-priority",
        "请填写 0 到 100 的整数，或以 = 开头的表达式。",
        "Give a whole number from 0 to 100, or an expression that begins with =."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        var embedded = process.Process.UserTaskForms.Select(form => form.Id).ToHashSet();
        foreach (var node in process.Nodes)
        {
            var form = node switch
            {
                UserTask task => task.Form,
                StartEvent start => start.Form,
                _ => null,
            };
            if (form is not null && CheckForm(embedded, node, form) is { } problem)
                yield return problem;
            if (node is UserTask userTask)
                foreach (var each in CheckValues(userTask))
                    yield return each;
        }
    }

    private static BpmnProblem? CheckForm(HashSet<string> embedded, FlowNode node, FormDefinition form)
    {
        var what = Words.Of(node);
        var ways = new[] { form.FormId is not null, form.FormKey is not null, form.ExternalReference is not null }.Count(given => given);
        if (ways != 1)
            return ways == 0
                ? InvalidForm.At(node.Id, form.Position, $"{what.Zh}的表单没有填写。", $"The {what.En} does not name its form.")
                : InvalidForm.At(node.Id, form.Position, $"{what.Zh}填写了不止一个表单。", $"The {what.En} names more than one form.");

        return
            form.FormKey is { } key
            && key.StartsWith(EmbeddedPrefix, StringComparison.Ordinal)
            && !embedded.Contains(key[EmbeddedPrefix.Length..])
            ? InvalidForm.At(
                node.Id,
                form.Position,
                $"{what.Zh}引用的内嵌表单“{Words.OneLine(key)}”不存在。",
                $"The embedded form “{Words.OneLine(key)}” of the {what.En} does not exist."
            )
            : null;
    }

    private static IEnumerable<BpmnProblem> CheckValues(UserTask task)
    {
        foreach (var date in new[] { task.Schedule?.DueDate, task.Schedule?.FollowUpDate }.OfType<FormalExpression>())
            if (!date.IsFeel && !Iso8601.IsDateTime(date.Text))
                yield return InvalidDate.At(
                    task.Id,
                    date.Position,
                    $"“{Words.OneLine(date.Text)}”不是有效的日期时间。",
                    $"“{Words.OneLine(date.Text)}” is no valid date and time."
                );

        if (task.Priority is { IsFeel: false } priority && !IsPriority(priority.Text))
            yield return InvalidPriority.At(
                task.Id,
                priority.Position,
                $"优先级“{Words.OneLine(priority.Text)}”无效。",
                $"The priority “{Words.OneLine(priority.Text)}” is not valid."
            );
    }

    private static bool IsPriority(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100;
}
