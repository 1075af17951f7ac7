using System.Collections.Immutable;
using Workflows.Scenarios.Model;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Reading;

/// <summary>Reads <c>scenarios.yaml</c>. Whatever the text is, the answer is a file or problems with line and column; it never throws.</summary>
public static class ScenarioReader
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name, for people.</param>
    public static ScenarioReadResult Read(string text, string file)
    {
        var problems = new ProblemLog(file);
        if (text.Length > Largest)
            problems.Add(Codes.BadValue, problems.Start, "文件超过 4 MB", "the file is larger than 4 MB");
        else if (YamlText.Read(text, problems) is { } root)
        {
            var read = ReadFile(root, problems);
            if (problems.IsEmpty)
                return new ScenarioReadResult(read, []);
        }
        return new ScenarioReadResult(null, problems.ToImmutable());
    }

    private static ScenarioFile ReadFile(YamlMap root, ProblemLog problems)
    {
        root.Allow("process", "clock", "jobs", "scenarios");
        var process = root.Text("process");
        var clock = Moment(root, "clock") ?? new DateTimeOffset(2027, 6, 1, 10, 0, 0, TimeSpan.FromHours(8));
        var jobs = JobScriptReader.Read(root.Map("jobs"));
        var scenarios = root.List("scenarios", map => ReadScenario(map, process, clock, jobs));
        foreach (var twice in scenarios.GroupBy(s => s.Id).SelectMany(same => same.Skip(1)))
            problems.Add(Codes.DuplicateId, twice.Place, $"场景编号“{twice.Id}”重复", $"the scenario id «{twice.Id}» is used twice");
        return new ScenarioFile(process, scenarios);
    }

    private static Scenario? ReadScenario(YamlMap map, string process, DateTimeOffset clock, JobScript jobs)
    {
        map.Allow("id", "title", "kind", "clock", "start", "jobs", "children", "with", "steps", "expect", "flows");
        var start = map.Map("start");
        if (start is null && !map.Has("start"))
            map.Text("start");
        var read = new Scenario(
            map.Text("id"),
            map.Text("title"),
            map.OptionalText("kind"),
            process,
            Moment(map, "clock") ?? clock,
            start is null ? new ScenarioStart.ByPerson("", Feel.FeelContext.Empty, map.Place) : Start(start),
            map.List("steps", StepReader.Read),
            ExpectationsReader.Read(map.Map("expect")),
            map.Place
        )
        {
            Jobs = JobScriptReader.Read(map.Map("jobs")).Over(jobs),
            Children = Children(map.Map("children")),
            Others = Others(map.Map("flows")),
            With = [.. (map.Texts("with") ?? []).Select(id => id.Text)],
        };
        if (!map.Has("expect"))
            map.Text("expect");
        return read;
    }

    private static ScenarioStart Start(YamlMap map)
    {
        if (map.Has("message"))
        {
            map.Allow("message", "key", "variables");
            return new ScenarioStart.ByMessage(map.Text("message"), map.OptionalText("key") ?? "", map.Values("variables"), map.Place);
        }
        if (map.Has("timer"))
        {
            map.Allow("timer", "project");
            return new ScenarioStart.ByTimer(map.Text("timer"), map.OptionalText("project"), map.Place);
        }
        if (map.Has("signal"))
        {
            map.Allow("signal", "variables");
            return new ScenarioStart.BySignal(map.Text("signal"), map.Values("variables"), map.Place);
        }
        map.Allow("by", "values");
        return new ScenarioStart.ByPerson(map.Text("by"), map.Values("values"), map.Place);
    }

    private static ImmutableArray<MockedChild> Children(YamlMap? map) =>
        map is null ? [] : [.. map.Keys.Select(child => new MockedChild(child, map.Values(child)))];

    private static ImmutableArray<OtherFlow> Others(YamlMap? map) =>
        map is null ? [] : [.. map.Keys.Select(flow => new OtherFlow(flow, ExpectationsReader.Read(map.Map(flow))))];

    internal static DateTimeOffset? Moment(YamlMap map, string key) =>
        map.Parsed(
            key,
            Moments.Moment,
            "应是时间，如 2027-06-01 10:00 或 2027-06-01T10:00:00+08:00",
            "must be a time such as 2027-06-01 10:00 or 2027-06-01T10:00:00+08:00"
        );
}

/// <summary>What came of reading a file: the scenarios, or what is wrong with it.</summary>
public sealed record ScenarioReadResult(ScenarioFile? File, ImmutableArray<ScenarioProblem> Problems);
