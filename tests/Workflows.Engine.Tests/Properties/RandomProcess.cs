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

    /// <summary>A subprocess with an event subprocess in it.</summary>
    public sealed record Watched(Block Body, Block OnEvent, WatchKind Kind, bool Interrupts) : Block;

    /// <summary>A subprocess in which the first of two branches to come to its end terminates the other.</summary>
    public sealed record Race(Block First, Block Second) : Block;

    /// <summary>Work with a handler, then more, then compensation of all that is in the scope.</summary>
    public sealed record Undone(Block Body, bool OnlyTheFirst) : Block;

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
                (
                    1,
                    CsCheck.Gen.Select(Gen(depth - 1), CsCheck.Gen.Bool).Select((body, interrupts) => (Block)new Guarded(body, interrupts))
                ),
                (
                    2,
                    CsCheck
                        .Gen.Select(Gen(depth - 1), Gen(depth - 1), CsCheck.Gen.Enum<WatchKind>(), CsCheck.Gen.Bool)
                        .Select((body, then, kind, interrupts) => (Block)new Watched(body, then, kind, interrupts))
                ),
                (1, CsCheck.Gen.Select(Gen(depth - 1), Gen(depth - 1)).Select((first, second) => (Block)new Race(first, second))),
                (2, CsCheck.Gen.Select(Gen(depth - 1), CsCheck.Gen.Bool).Select((body, only) => (Block)new Undone(body, only)))
            );

    private static Gen<Block> Leaves => CsCheck.Gen.Enum<LeafKind>().Select(kind => (Block)new Leaf(kind));

    public enum LeafKind
    {
        Pass,
        Job,
        UserTask,
        Timer,
        Message,
        Call,
    }

    public enum WatchKind
    {
        Timer,
        Message,
        Error,
        Escalation,
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
            Block.Watched watched => Watched(watched),
            Block.Race race => Race(race),
            Block.Undone undone => Undone(undone),
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
            Block.LeafKind.Call => Scope.CallActivity(id, "child"),
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

    private (string, string) Watched(Block.Watched watched)
    {
        var (id, handler) = (Name("watched"), Name("handler"));
        var trigger = watched.Kind switch
        {
            Block.WatchKind.Timer => ProcessBuilder.After("PT30M"),
            Block.WatchKind.Message => ProcessBuilder.MessageOf(handler, "=\"key\""),
            Block.WatchKind.Error => ProcessBuilder.Error("W"),
            _ => ProcessBuilder.Escalation("W"),
        };
        Inside(
            id,
            (start, inner) =>
            {
                var (throwing, end) = (Name("throw"), Name("end"));
                if (watched.Kind == Block.WatchKind.Escalation)
                    inner.Throw(throwing, ProcessBuilder.Escalation("W"));
                else
                    inner.Task(throwing);
                if (watched.Kind == Block.WatchKind.Error)
                    inner.EndWith(end, ProcessBuilder.Error("W"));
                else
                    inner.End(end);
                var (first, last) = Of(watched.Body);
                inner.Path(start, throwing, first).Path(last, end);
                inner.EventSubProcess(
                    handler,
                    trigger,
                    watched.Interrupts,
                    inside: handling =>
                    {
                        scopes.Push(handling);
                        var (one, other) = Of(watched.OnEvent);
                        handling.Path($"{handler}-start", one).End($"{handler}-end").Path(other, $"{handler}-end");
                        scopes.Pop();
                    }
                );
            }
        );
        return (id, id);
    }

    private (string, string) Race(Block.Race race)
    {
        var id = Name("race");
        Inside(
            id,
            (start, inner) =>
            {
                var (fork, stop, other) = (Name("fork"), Name("stop"), Name("stop"));
                inner.Parallel(fork).EndWith(stop, ProcessBuilder.Terminates).EndWith(other, ProcessBuilder.Terminates);
                var first = Of(race.First);
                var second = Of(race.Second);
                inner.Path(start, fork, first.First).Path(first.Last, stop).Path(fork, second.First).Path(second.Last, other);
            }
        );
        return (id, id);
    }

    private (string, string) Undone(Block.Undone undone)
    {
        var (work, throwing) = (Name("work"), Name("compensate"));
        Scope
            .ServiceTask(work)
            .ServiceTask($"undo-{work}", with: task => task with { IsForCompensation = true })
            .Undo(work, $"undo-{work}")
            .Throw(throwing, ProcessBuilder.Compensates(undone.OnlyTheFirst ? work : null));
        var (first, last) = Of(undone.Body);
        Scope.Path(work, first).Path(last, throwing);
        return (work, throwing);
    }

    private void Inside(string id, Action<string, ProcessBuilder> draw) =>
        Scope.SubProcess(
            id,
            inner =>
            {
                scopes.Push(inner);
                var start = Name("start");
                inner.Start(start);
                draw(start, inner);
                scopes.Pop();
            }
        );

    private string Name(string kind) => $"{kind}{next++}";

    private static string Variable(string id) => "v_" + id;
}
