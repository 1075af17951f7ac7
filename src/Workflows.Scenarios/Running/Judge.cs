using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Scenarios.Model;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Running;

/// <summary>Compares what happened with what was expected.</summary>
internal static class Judge
{
    public static ImmutableArray<ScenarioProblem> Find(Expectations expected, RunRecord record) =>
        [
            .. Paths(expected, record),
            .. Never(expected, record),
            .. Handoffs(expected, record),
            .. End(expected, record),
            .. Throws(expected, record),
            .. Jobs(expected, record),
            .. Variables(expected, record),
        ];

    private static IEnumerable<ScenarioProblem> Paths(Expectations expected, RunRecord record)
    {
        foreach (var path in expected.Paths)
        {
            if (PathWalk.FirstMissing(path, record.Visits) is not { } missing)
                continue;
            var walked = string.Join(" > ", record.Visits);
            yield return new(
                Codes.Path,
                path.Place,
                $"没有按路径走到“{missing}”。实际走过：{walked}",
                $"the path does not reach «{missing}»; walked was: {walked}"
            );
        }
    }

    private static IEnumerable<ScenarioProblem> Never(Expectations expected, RunRecord record) =>
        from element in expected.Never
        where record.Visits.Any(visit => visit.Element == element)
        select new ScenarioProblem(Codes.Path, expected.Place, $"不应走到“{element}”", $"«{element}» should not have been entered");

    private static IEnumerable<ScenarioProblem> Handoffs(Expectations expected, RunRecord record)
    {
        if (expected.Handoffs is not { } handoffs || handoffs.SequenceEqual(record.Handoffs))
            yield break;
        yield return Differs(Codes.Handoffs, expected, "部门交接", "the hand-offs", handoffs, record.Handoffs);
    }

    private static IEnumerable<ScenarioProblem> End(Expectations expected, RunRecord record)
    {
        if (expected.WaitsAt is { } waits)
        {
            if (record.IsCompleted || !waits.Order(StringComparer.Ordinal).SequenceEqual(record.WaitsAt))
                yield return Differs(Codes.End, expected, "等待处", "what is waited at", waits, record.WaitsAt);
            yield break;
        }
        if (expected.End is not { } end)
            yield break;
        if (!record.IsCompleted)
            yield return Differs(Codes.End, expected, "结束事件", "the end event", [end], record.WaitsAt.Select(at => $"… {at}"));
        else if (record.Visits.All(visit => visit.Element != end))
            yield return Differs(Codes.End, expected, "结束事件", "the end event", [end], record.Visits.TakeLast(1));
    }

    private static IEnumerable<ScenarioProblem> Throws(Expectations expected, RunRecord record)
    {
        if (expected.Broadcasts is { } broadcasts && !broadcasts.SequenceEqual(record.Broadcasts))
            yield return Differs(Codes.End, expected, "广播的信号", "the signals broadcast", broadcasts, record.Broadcasts);
        if (expected.Throws is { } throws && !throws.SequenceEqual(record.Throws))
            yield return Differs(Codes.End, expected, "发出的消息", "the messages thrown", throws, record.Throws);
    }

    private static IEnumerable<ScenarioProblem> Jobs(Expectations expected, RunRecord record)
    {
        foreach (var (type, times) in expected.Jobs)
        {
            var done = record.JobsCompleted.Count(job => job == type);
            if (done != times)
                yield return new(
                    Codes.End,
                    expected.Place,
                    $"作业“{type}”应完成 {times} 次，实际 {done} 次",
                    $"the job «{type}» should have been completed {times} times, not {done}"
                );
        }
    }

    private static IEnumerable<ScenarioProblem> Variables(Expectations expected, RunRecord record)
    {
        foreach (var (name, value) in expected.Variables.Select(entry => (entry.Name, entry.Value)))
        {
            var actual = record.Variables[name];
            if (!Same(value, actual))
                yield return new(
                    Codes.Variable,
                    expected.Place,
                    $"变量“{name}”应为 {FeelJson.ToJson(value)}，实际为 {FeelJson.ToJson(actual)}",
                    $"the variable «{name}» should be {FeelJson.ToJson(value)}, not {FeelJson.ToJson(actual)}"
                );
        }
    }

    /// <summary>Dates may be values of FEEL in an event and are text in a file.</summary>
    private static bool Same(FeelValue expected, FeelValue actual) =>
        expected.Equals(actual) || FeelJson.ToJson(expected) == FeelJson.ToJson(actual);

    private static ScenarioProblem Differs<T, TOther>(
        string code,
        Expectations expected,
        string zh,
        string en,
        IEnumerable<T> wanted,
        IEnumerable<TOther> actual
    )
    {
        var (first, second) = ($"[{string.Join(", ", wanted)}]", $"[{string.Join(", ", actual)}]");
        return new ScenarioProblem(code, expected.Place, $"{zh}应为 {first}，实际为 {second}", $"{en} should be {first}, not {second}");
    }
}
