using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Diff;

/// <summary>
/// Says what changed between two versions of a file, for people who decide whether to publish it. It compares the XML and not the model, so
/// nothing that a file can say escapes it, foreign extensions included. Elements are the same when their ids are.
/// </summary>
public static class BpmnDiff
{
    /// <summary>The changes in the order of the new file, removed elements after them, the layout last. Empty when both say the same.</summary>
    public static ImmutableArray<BpmnChange> Compare(BpmnModel old, BpmnModel @new)
    {
        var (before, after) = (FileSnapshot.Of(old), FileSnapshot.Of(@new));
        var changes = ImmutableArray.CreateBuilder<BpmnChange>();
        foreach (var element in after.Elements)
        {
            if (before.Find(element.Id) is { } earlier)
                changes.AddRange(Changes(earlier, element));
            else if (!IsPartOfAnother(element, before, after))
                changes.Add(Came(element));
        }
        foreach (var element in before.Elements)
            if (after.Find(element.Id) is null && !IsPartOfAnother(element, after, before))
                changes.Add(Went(element));
        if (LayoutSnapshot.MovedBetween(before, after) is > 0 and var moved)
            changes.Add(LayoutChange(moved));
        return changes.ToImmutable();
    }

    /// <summary>A flow to or from a node that came or went comes or goes with it, and so does what lies in a subprocess: the node is enough news.</summary>
    private static bool IsPartOfAnother(ElementSnapshot element, FileSnapshot without, FileSnapshot with) =>
        element.Connects.Append(element.ContainerId).Any(id => id is not null && with.Find(id) is not null && without.Find(id) is null);

    private static BpmnChange Came(ElementSnapshot element) =>
        new(BpmnChangeKind.Added, element.Id, null, null, null, new($"新增{element.Words.Zh}", $"Added {element.Words.En}"));

    private static BpmnChange Went(ElementSnapshot element) =>
        new(BpmnChangeKind.Removed, element.Id, null, null, null, new($"删除{element.Words.Zh}", $"Removed {element.Words.En}"));

    private static IEnumerable<BpmnChange> Changes(ElementSnapshot before, ElementSnapshot after)
    {
        foreach (var name in after.Facts.Keys.Concat(before.Facts.Keys.Where(name => !after.Facts.ContainsKey(name))))
        {
            var (earlier, later) = (before.Facts.GetValueOrDefault(name), after.Facts.GetValueOrDefault(name));
            if (earlier?.Value == later?.Value)
                continue;
            var fact = (later ?? earlier)!;
            yield return new BpmnChange(
                fact.Kind,
                after.Id,
                fact.Name,
                earlier?.Value,
                later?.Value,
                Sentence(before, after, fact, earlier, later)
            );
        }
    }

    private static Bilingual Sentence(ElementSnapshot before, ElementSnapshot after, Fact fact, Fact? earlier, Fact? later)
    {
        var zh = Excerpts(earlier?.Shown.Zh, later?.Shown.Zh, "（无）");
        var en = Excerpts(earlier?.Shown.En, later?.Shown.En, "(none)");
        if (fact.Kind == BpmnChangeKind.Renamed)
            return new($"{before.Words.Zh}改名为{zh.New}", $"Renamed {before.Words.En} to {en.New}");
        var what = after.Words;
        return new($"{what.Zh}的{fact.Name.Zh}：{zh.Old} → {zh.New}", $"{Capital(fact.Name.En)} of {what.En}: {en.Old} → {en.New}");
    }

    /// <summary>Old and new value as a sentence shows them. Of long values it shows the place where they begin to differ.</summary>
    private static (string Old, string New) Excerpts(string? old, string? @new, string none)
    {
        const int Most = 60;
        const int Context = 20;
        var common = old is null || @new is null ? 0 : old.AsSpan().CommonPrefixLength(@new);
        var start = Math.Max(old?.Length ?? 0, @new?.Length ?? 0) > Most ? Math.Max(0, common - Context) : 0;
        if (start > 0 && char.IsLowSurrogate(old![start]))
            start--;
        return (Excerpt(old), Excerpt(@new));

        string Excerpt(string? value) =>
            value is null ? none : $"“{(start > 0 ? "…" : "")}{Words.OneLine(value[Math.Min(start, value.Length)..], Most)}”";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static BpmnChange LayoutChange(int moved) =>
        new(
            BpmnChangeKind.Layout,
            null,
            null,
            null,
            null,
            new(
                $"布局调整（{moved} 个图形），不影响执行",
                $"Layout: {moved} {(moved == 1 ? "shape" : "shapes")} moved; nothing that runs is affected"
            )
        );
}
