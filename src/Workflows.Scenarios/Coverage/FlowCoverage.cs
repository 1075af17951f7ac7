using System.Collections.Immutable;
using Workflows.Bpmn.Model;
using Workflows.Scenarios.Running;

namespace Workflows.Scenarios.Coverage;

/// <summary>Which sequence flows of a process its scenarios have walked, and which never.</summary>
/// <param name="Missing">In the file's order.</param>
public sealed record FlowCoverage(string ProcessId, int Walked, ImmutableArray<SequenceFlow> Missing)
{
    public int Total => Walked + Missing.Length;

    public bool IsComplete => Missing.IsEmpty;

    public static FlowCoverage Of(BpmnProcess process, IEnumerable<ScenarioRun> runs)
    {
        var taken = runs.Where(run => run.Scenario.ProcessId == process.Id).SelectMany(run => run.Record.FlowsTaken).ToHashSet();
        var flows = new ProcessIndex(process).SequenceFlows.ToList();
        ImmutableArray<SequenceFlow> missing = [.. flows.Where(flow => !taken.Contains(flow.Id))];
        return new FlowCoverage(process.Id, flows.Count - missing.Length, missing);
    }

    public override string ToString() =>
        IsComplete
            ? FormattableString.Invariant($"{ProcessId}: {Total}/{Total}")
            : FormattableString.Invariant($"{ProcessId}: {Walked}/{Total}, ")
                + string.Join(
                    "; ",
                    Missing.Select(flow => $"{flow.SourceRef} → {flow.TargetRef}{(flow.Name is null ? "" : $" ({flow.Name})")}")
                );
}
