using System.Collections.Immutable;
using System.Globalization;
using Workflows.Organization.Calendars;
using Workflows.Organization.Structure;

namespace Workflows.Organization.Files;

/// <summary>Reads one escalation policy.</summary>
internal static class EscalationReader
{
    public static EscalationPolicy Read(YamlMap map)
    {
        map.Allow("id", "name", "steps", "repeatAtTop");
        return new(
            map.Text("id"),
            map.Text("name"),
            [.. map.List("steps", ReadStep).OrderBy(step => step.Percent)],
            map.Parsed<TimeSpan?>("repeatAtTop", null, TryClock, "应是自然时间，如 24h", "must be clock time such as 24h")
        );
    }

    private static EscalationStep ReadStep(YamlMap map)
    {
        map.Allow("at", "action", "to");
        map.Text("at");
        map.Text("action");
        return new(
            map.Parsed<int>("at", 0, TryPercent, "应是百分数，如 80%", "must be a percentage such as 80%"),
            map.Parsed<EscalationAction>(
                "action",
                default,
                TryAction,
                "可用 remind、notify、add-candidate",
                "known are remind, notify, add-candidate"
            ),
            ReadTargets(map)
        );
    }

    private static ImmutableArray<EscalationTarget> ReadTargets(YamlMap map)
    {
        var targets = ImmutableArray.CreateBuilder<EscalationTarget>();
        foreach (var text in map.Texts("to"))
        {
            switch (text)
            {
                case "assignee":
                    targets.Add(EscalationTarget.Assignee);
                    break;
                case "superior":
                    targets.Add(EscalationTarget.Superior);
                    break;
                default:
                    map.Report("to", $"“{text}”不对：可用 assignee、superior", $"«{text}» is wrong: known are assignee, superior");
                    break;
            }
        }
        if (!map.Has("to"))
            map.Report("to", "缺少“to”", "«to» is missing");
        return targets.ToImmutable();
    }

    private static bool TryPercent(string text, out int percent) =>
        int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out percent)
        && percent is > 0 and <= 1000
        && text.EndsWith('%');

    private static bool TryAction(string text, out EscalationAction action)
    {
        EscalationAction? known = text switch
        {
            "remind" => EscalationAction.Remind,
            "notify" => EscalationAction.Notify,
            "add-candidate" => EscalationAction.AddCandidate,
            _ => null,
        };
        action = known ?? default;
        return known is not null;
    }

    private static bool TryClock(string text, out TimeSpan? time)
    {
        var ok = WorkDurationParser.TryParse(text, out var duration) && !duration.IsWorkingTime && duration.Months == 0;
        time = ok ? duration.Time : null;
        return ok;
    }
}
