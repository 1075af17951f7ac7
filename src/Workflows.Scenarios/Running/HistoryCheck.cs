using System.Text.Json;
using Workflows.Engine;
using Workflows.Engine.ProcessInstances;
using Workflows.Runtime.ReadModels;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Running;

/// <summary>Holds the promise that history is the truth: what is folded from the stored bytes is what lives in memory, and every chain verifies.</summary>
internal sealed class HistoryCheck(ScenarioWorld world)
{
    /// <summary>Folds every instance anew and compares it with the living one.</summary>
    public async Task<ScenarioProblem?> CompareAsync(FilePlace place, CancellationToken cancellation)
    {
        foreach (var row in world.Store.Rows<ProcessInstanceRow>())
        {
            var stream = StreamId.Of(new ProcessInstanceKey(row.ProcessInstanceKey));
            var living = await world.Dispatcher.ReadAsync<ProcessInstanceState, string>(stream, Picture, cancellation);
            var folded = Picture((ProcessInstanceState)(await world.Loader.LoadAsync(stream, cancellation)).State);
            if (living != folded)
                return new(
                    Codes.Replay,
                    place,
                    $"{stream} 从历史重放的结果与当前状态不同：…{From(folded, living)} ≠ …{From(living, folded)}",
                    $"{stream} folds to another state than the living one: …{From(folded, living)} ≠ …{From(living, folded)}"
                );
        }
        return null;
    }

    /// <summary>Looks at every point of every instance's history, as an auditor may, and recomputes every hash.</summary>
    public async Task<ScenarioProblem?> VerifyAsync(FilePlace place, CancellationToken cancellation)
    {
        foreach (var row in world.Store.Rows<ProcessInstanceRow>())
        {
            var instance = new ProcessInstanceKey(row.ProcessInstanceKey);
            var state = (ProcessInstanceState)world.Kinds.CreateState(StreamId.Of(instance));
            foreach (var e in await world.EventsAsync(instance, cancellation))
            {
                state.Apply(e);
                if (state.View() is not { } view || view.Sequence != state.Sequence)
                    return new(
                        Codes.Replay,
                        place,
                        $"{instance} 的第 {state.Sequence} 个事件处看不到实例",
                        $"{instance} cannot be seen at event {state.Sequence}"
                    );
            }
        }
        var verification = await world.Verifier.VerifyAllAsync(cancellation);
        return verification.Broken is [var broken, ..]
            ? new(Codes.Replay, place, $"历史校验不通过：{broken}", $"the history does not verify: {broken}")
            : null;
    }

    /// <summary>What stands where the two texts begin to differ.</summary>
    private static string From(string text, string other)
    {
        var at = text.AsSpan().CommonPrefixLength(other);
        return text.Substring(at, Math.Min(80, text.Length - at));
    }

    private static string Picture(ProcessInstanceState state) => JsonSerializer.Serialize(state.View());
}
