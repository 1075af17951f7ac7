using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Reading;

/// <summary>Reads one step; its first key says what happens.</summary>
internal static class StepReader
{
    public static ScenarioStep? Read(YamlMap map)
    {
        switch (map.Keys.FirstOrDefault())
        {
            case "complete":
                map.Allow("complete", "by", "outcome", "values");
                return new ScenarioStep.Complete(
                    map.Text("complete"),
                    map.Text("by"),
                    map.OptionalText("outcome"),
                    map.Values("values"),
                    map.Place
                );
            case "start":
                map.Allow("start", "by", "values", "timer", "project");
                return new ScenarioStep.Start(map.Text("start"), How(map), map.Place);
            case "return":
                map.Allow("return", "by", "reason");
                return new ScenarioStep.ReturnHandoff(map.Text("return"), map.Text("by"), map.Text("reason"), map.Place);
            case "amend":
                map.Allow("amend", "by", "values");
                return new ScenarioStep.Amend(map.Text("amend"), map.Text("by"), map.Values("values"), map.Place);
            case "message":
                map.Allow("message", "key", "variables");
                return new ScenarioStep.Publish(map.Text("message"), map.OptionalText("key"), map.Values("variables"), map.Place);
            case "signal":
                map.Allow("signal", "variables");
                return new ScenarioStep.Broadcast(map.Text("signal"), map.Values("variables"), map.Place);
            case "job":
                map.Allow("job", "result", "error", "message", "variables", "fail");
                return new ScenarioStep.FinishJob(map.Text("job"), JobScriptReader.ReadAnswer(map), map.Place);
            case "advance":
                map.Allow("advance");
                return Duration(map) is { } by ? new ScenarioStep.Advance(by, map.Place) : null;
            case "advanceTo":
                map.Allow("advanceTo");
                return ScenarioReader.Moment(map, "advanceTo") is { } to ? new ScenarioStep.AdvanceTo(to, map.Place) : null;
            case "resolve":
                map.Allow("resolve");
                return new ScenarioStep.Resolve(map.Text("resolve"), map.Place);
            case var other:
                map.Report(
                    other ?? "",
                    $"步骤的第一个键应是 complete、start、return、amend、message、signal、job、advance、advanceTo 或 resolve，不是“{other}”",
                    $"a step begins with complete, start, return, amend, message, signal, job, advance, advanceTo or resolve, not «{other}»"
                );
                return null;
        }
    }

    private static ScenarioStart How(YamlMap map) =>
        map.OptionalText("timer") is { } timer
            ? new ScenarioStart.ByTimer(timer, map.OptionalText("project"), map.Place)
            : new ScenarioStart.ByPerson(map.Text("by"), map.Values("values"), map.Place);

    private static TimeSpan? Duration(YamlMap map) =>
        map.Parsed(
            "advance",
            Moments.Duration,
            "应是时长，如 40h、7d、1d 8h 或 PT40H",
            "must be a duration such as 40h, 7d, 1d 8h or PT40H"
        );
}
