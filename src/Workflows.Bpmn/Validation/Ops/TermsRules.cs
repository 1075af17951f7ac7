using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Ops;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Ops;

/// <summary>Rights and hand-off terms of a flow can be understood without asking.</summary>
internal sealed partial class TermsRules : ProcessRule
{
    private static readonly FrozenSet<string> RightNames = new[] { "start", "work", "see", "own", "audit", "administer" }.ToFrozenSet();

    private static readonly ProblemKind InvalidRight = ProblemKind.Error(
        "invalid-right",
        "权限名为 start、work、see、own、audit、administer 之一，并指定岗位、角色或人员中的一个。",
        "A right is start, work, see, own, audit or administer, and goes to one of position, role and person."
    );

    private static readonly ProblemKind InvalidStatus = ProblemKind.Error(
        "invalid-status",
        "请同时填写 statusVariable（变量名）和 success（成功值），或都不填。",
        "Give both statusVariable (a name) and success (its value), or neither."
    );

    private static readonly ProblemKind InvalidHandoff = ProblemKind.Error(
        "invalid-handoff",
        "请填写编号、交出或接收部门（不写的一方表示任一部门），接受时限如 30m、1h、4wh、1wd。",
        "Give id, sending or receiving department (one that is left out means any), and the time to accept such as 30m, 1h, 4wh, 1wd."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process)
    {
        var id = process.Process.Id;
        foreach (var right in process.Process.Rights)
            if (ReasonAgainst(right) is { } reason)
                yield return InvalidRight.At(id, right.Position, reason.Zh, reason.En);

        if (
            process.Process.Terms is { } terms
            && string.IsNullOrWhiteSpace(terms.StatusVariable) != string.IsNullOrWhiteSpace(terms.Success)
        )
            yield return InvalidStatus.At(id, terms.Position, "流程的结束状态没有写全。", "The status of the process is incomplete.");

        var ids = new HashSet<string>();
        foreach (var handoff in process.Process.Handoffs)
        {
            if (ReasonAgainst(process, handoff) is { } reason)
                yield return InvalidHandoff.At(id, handoff.Position, reason.Zh, reason.En);
            else if (!ids.Add(handoff.Id))
                yield return InvalidHandoff.At(
                    id,
                    handoff.Position,
                    $"交接编号“{handoff.Id}”重复。",
                    $"The hand-off id “{handoff.Id}” occurs twice."
                );
        }
    }

    private static Bilingual? ReasonAgainst(Right right)
    {
        if (!RightNames.Contains(right.Name))
            return new($"没有名为“{Words.OneLine(right.Name)}”的权限。", $"There is no right “{Words.OneLine(right.Name)}”.");
        return new[] { right.PositionId, right.Role, right.Person }.OfType<string>().Count() == 1
            ? null
            : new($"权限“{right.Name}”须给予一个岗位、角色或人员。", $"The right “{right.Name}” must go to one position, role or person.");
    }

    private static Bilingual? ReasonAgainst(ProcessIndex process, HandoffTerms handoff)
    {
        if (handoff.Id.Length == 0 || (handoff.From is null && handoff.To is null))
            return new("交接条款缺少编号或部门。", "The hand-off terms lack their id or a department.");
        if (handoff.From == handoff.To)
            return new($"交接“{handoff.Id}”的两个部门相同。", $"The hand-off “{handoff.Id}” has the same department at both ends.");
        if (handoff.AcceptWithin is { } time && !TimeForm().IsMatch(time) && !Iso8601.IsDuration(time))
            return new(
                $"交接“{handoff.Id}”的接受时限“{Words.OneLine(time)}”无效。",
                $"The time to accept “{Words.OneLine(time)}” of the hand-off “{handoff.Id}” is not valid."
            );
        if (handoff.Element is { } element && process.Node(element) is not UserTask)
            return new(
                $"交接“{handoff.Id}”指向的用户任务“{element}”不存在。",
                $"The user task “{element}” of the hand-off “{handoff.Id}” does not exist."
            );
        return null;
    }

    [GeneratedRegex(
        @"^\d{1,6}(m|h|d|wh|wd)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TimeForm();
}
