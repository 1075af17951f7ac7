using System.Collections.Immutable;
using System.Globalization;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Reading;

/// <summary>Reads what must have come of a scenario.</summary>
internal static class ExpectationsReader
{
    public static Expectations Read(YamlMap? map)
    {
        if (map is null)
            return new Expectations();
        map.Allow("path", "never", "handoffs", "end", "waitsAt", "variables", "throws", "broadcasts", "jobs");
        if (map.Has("end") == map.Has("waitsAt"))
            map.Report("end", "end 与 waitsAt 须写一个，且只写一个", "say either end or waitsAt");
        return new Expectations
        {
            Paths = [.. (map.Texts("path") ?? []).Select(line => Path(map, line.Text, line.Place)).OfType<ExpectedPath>()],
            Never = [.. (map.Texts("never") ?? []).Select(line => line.Text)],
            Handoffs = map.Texts("handoffs") is { } handoffs
                ? [.. handoffs.Select(line => Handoff(map, line.Text)).OfType<ExpectedHandoff>()]
                : null,
            End = map.OptionalText("end"),
            WaitsAt = map.Texts("waitsAt") is { } waits ? [.. waits.Select(line => line.Text)] : null,
            Variables = map.Values("variables"),
            Throws = map.Texts("throws") is { } thrown ? [.. thrown.Select(line => line.Text)] : null,
            Broadcasts = map.Texts("broadcasts") is { } broadcast ? [.. broadcast.Select(line => line.Text)] : null,
            Jobs = Counts(map.Map("jobs")),
            Place = map.Place,
        };
    }

    private static ExpectedPath? Path(YamlMap map, string text, FilePlace place)
    {
        if (PathParser.Parse(text) is { } items)
            return new ExpectedPath(text, items, place);
        map.Report("path", $"路径写法有误：{text}", $"not a path: {text}");
        return null;
    }

    /// <summary><c>sales &gt; logistics @ receive-parcel</c>.</summary>
    private static ExpectedHandoff? Handoff(YamlMap map, string text)
    {
        var parts = text.Split(['>', '@'], StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 } from, { Length: > 0 } to, { Length: > 0 } element])
            return new ExpectedHandoff(from, to, element);
        map.Report("handoffs", $"交接应写作“交出 > 接收 @ 步骤”：{text}", $"write a hand-off as «from > to @ element»: {text}");
        return null;
    }

    private static ImmutableDictionary<string, int> Counts(YamlMap? map)
    {
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var type in map?.Keys ?? [])
        {
            if (map!.Parsed<int>(type, Count, "应是次数", "must be a number of times") is { } count)
                counts[type] = count;
        }
        return counts.ToImmutable();
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
