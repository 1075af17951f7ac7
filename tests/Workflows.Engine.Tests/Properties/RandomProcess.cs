using CsCheck;
using Workflows.Engine.Tests.Building;

namespace Workflows.Engine.Tests.Properties;

/// <summary>
/// A block-structured process: blocks are nested sequences, choices, forks, loops, subprocesses and boundary events, so that every split has its join and
/// every run must end. Nodes are named by their place, so that a failing case reads.
/// </summary>
internal abstract record Block
{
    public sealed record Leaf(LeafKind Kind) : Block;

    public sealed record Sequence(Block[] Parts) : Block;

    public sealed record Fork(GatewayKind Kind, Block[] Branches, bool[] Taken) : Block;

    public sealed record Loop(Block Body, int Passes) : Block;

    public sealed record Nested(Block Body, int Items, bool IsSequential) : Block;

    public sealed record Guarded(Block OnError, bool Interrupts) : Block;

    public static Gen<Block> Gen(int depth) =>
        depth == 0
            ? Leaves
            : CsCheck.Gen.Frequency(
                (3, Leaves),
                (3, Gen(depth - 1).Array[1, 3].Select(parts => (Block)new Sequence(parts))),
                (
                    3,
                    CsCheck
                        .Gen.Select(CsCheck.Gen.Enum<GatewayKind>(), Gen(depth - 1).Array[2, 3], CsCheck.Gen.Bool.Array[3])
                        .Select((kind, branches, taken) => (Block)new Fork(kind, branches, taken))
                ),
                (1, CsCheck.Gen.Select(Gen(depth - 1), CsCheck.Gen.Int[1, 2]).Select((body, passes) => (Block)new Loop(body, passes))),
                (
                    2,
                    CsCheck
                        .Gen.Select(Gen(depth - 1), CsCheck.Gen.Int[0, 2], CsCheck.Gen.Bool)
                        .Select((body, items, sequential) => (Block)new Nested(body, items, sequential))
                ),
                (1, CsCheck.Gen.Select(Gen(depth - 1), CsCheck.Gen.Bool).Select((body, interrupts) => (Block)new Guarded(body, interrupts)))
            );

    private static Gen<Block> Leaves => CsCheck.Gen.Enum<LeafKind>().Select(kind => (Block)new Leaf(kind));

    public enum LeafKind
    {
        Pass,
        Job,
        UserTask,
        Timer,
        Message,
    }

    public enum GatewayKind
    {
        Exclusive,
        Inclusive,
        Parallel,
    }
}

/// <summary>Draws a block as BPMN.</summary>
internal sealed class BlockDrawing
{
    private readonly Stack<ProcessBuilder> scopes = [];
    private int next;

    private ProcessBuilder Scope => scopes.Peek();

    public static ProcessBuilder Draw(Block block)
    {
        var process = new ProcessBuilder("random").Start("start");
        var drawing = new BlockDrawing();
        drawing.scopes.Push(process);
        var (first, last) = drawing.Of(block);
        process.End("end").Path("start", first).Path(last, "end");
        return process;
    }

    /// <summary>First and last node of the block.</summary>
    private (string First, string Last) Of(Block block) =>
        block switch
        {
            Block.Leaf leaf => Leaf(leaf.Kind),
            Block.Sequence sequence => Sequence(sequence),
            Block.Fork fork => Fork(fork),
            Block.Loop loop => Loop(loop),
            Block.Nested nested => Nested(nested),
            Block.Guarded guarded => Guarded(guarded),
            _ => throw new InvalidOperationException(block.ToString()),
        };

    private (string, string) Leaf(Block.LeafKind kind)
    {
        var id = Name(kind.ToString());
        _ = kind switch
        {
            Block.LeafKind.Pass => Scope.Task(id),
            Block.LeafKind.Job => Scope.ServiceTask(id),
            Block.LeafKind.UserTask => Scope.UserTask(id),
            Block.LeafKind.Timer => Scope.CatchTimer(id, "PT1H"),
            _ => Scope.CatchMessage(id, "message", "key"),
        };
        return (id, id);
    }

    private (string, string) Sequence(Block.Sequence sequence)
    {
        var parts = sequence.Parts.Select(Of).ToList();
        for (var i = 1; i < parts.Count; i++)
            Scope.Path(parts[i - 1].Last, parts[i].First);
        return (parts[0].First, parts[^1].Last);
    }

    private (string, string) Fork(Block.Fork fork)
    {
        var (split, join) = (Name("split"), Name("join"));
        var taken = Enumerable.Range(0, fork.Branches.Length).Select(i => fork.Taken[i]).ToArray();
        if (!taken.Contains(true))
            taken[^1] = true;
        _ = fork.Kind switch
        {
            Block.GatewayKind.Exclusive => Scope.Exclusive(split).Exclusive(join),
            Block.GatewayKind.Inclusive => Scope.Inclusive(split).Inclusive(join),
            _ => Scope.Parallel(split).Parallel(join),
        };
        foreach (var (i, branch) in fork.Branches.Index())
        {
            var (first, last) = Of(branch);
            Scope.Flow(
                split,
                first,
                fork.Kind == Block.GatewayKind.Parallel ? null
                    : taken[i] ? "=true"
                    : "=false"
            );
            Scope.Path(last, join);
        }
        return (split, join);
    }

    private (string, string) Loop(Block.Loop loop)
    {
        var (merge, count, gateway) = (Name("merge"), Name("count"), Name("again"));
        Scope.Exclusive(merge).ScriptTask(count, $"=if {Variable(count)} = null then 1 else {Variable(count)} + 1", Variable(count));
        var (first, last) = Of(loop.Body);
        var exit = Name("exit");
        Scope.Exclusive(gateway, $"{gateway}-{exit}").Task(exit);
        Scope.Path(merge, count, first).Path(last, gateway).Flow(gateway, merge, $"={Variable(count)} < {loop.Passes}").Flow(gateway, exit);
        return (merge, exit);
    }

    private (string, string) Nested(Block.Nested nested)
    {
        var id = Name("sub");
        var items = string.Join(", ", Enumerable.Range(1, nested.Items));
        Scope.SubProcess(
            id,
            inner =>
            {
                scopes.Push(inner);
                var (start, end) = (Name("start"), Name("end"));
                inner.Start(start).End(end);
                var (first, last) = Of(nested.Body);
                inner.Path(start, first).Path(last, end);
                scopes.Pop();
            },
            sub =>
                nested.Items == 0
                    ? sub
                    : sub with
                    {
                        LoopCharacteristics = ProcessBuilder.ForEach(
                            $"=[{items}]",
                            sequential: nested.IsSequential,
                            collect: Variable(id),
                            result: "=item"
                        ),
                    }
        );
        return (id, id);
    }

    private (string, string) Guarded(Block.Guarded guarded)
    {
        var (work, boundary, merge) = (Name("guarded"), Name("boundary"), Name("merge"));
        Scope.ServiceTask(work).Exclusive(merge);
        if (guarded.Interrupts)
            Scope.BoundaryError(boundary, work, "E");
        else
            Scope.BoundaryTimer(boundary, work, "PT30M", interrupting: false);
        var (first, last) = Of(guarded.OnError);
        Scope.Path(work, merge).Path(boundary, first);
        if (guarded.Interrupts)
        {
            Scope.Path(last, merge);
            return (work, merge);
        }
        var aside = Name("aside");
        Scope.End(aside).Path(last, aside);
        return (work, merge);
    }

    private string Name(string kind) => $"{kind}{next++}";

    private static string Variable(string id) => "v_" + id;
}
