using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Numbering;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Store;
using Workflows.Runtime.Telemetry;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Dispatch;

/// <summary>One writer a stream and node: state from the cache or a fold, decide, commit, and decide anew when another node was faster.</summary>
public sealed class CommandDispatcher(
    IEventStore store,
    IIdempotencyAnswers answers,
    StreamCache cache,
    StreamLoader loader,
    CommitComposer composer,
    CommitPipeline pipeline,
    CommitNotices notices,
    FollowUpDrain drain,
    BusinessKeyNumbers businessKeys,
    IKeySource keys,
    IDefinitionsProvider definitions,
    IOrganizationProvider organization,
    RuntimeClock clock,
    RuntimeMetrics metrics,
    RuntimeOptions options
) : ICommandDispatcher
{
    public async Task<CommandResult> ExecuteAsync(CommandEnvelope envelope, CancellationToken cancellation)
    {
        if (await FindAnswerAsync(envelope, cancellation) is { } answered)
            return answered;
        var chain = new FollowUpChain();
        var result = await DecideAsync(await NumberedAsync(envelope, cancellation), chain, cancellation);
        chain.Finish();
        if (result is not CommandResult.Accepted accepted)
            return result;
        await FollowAsync(envelope.Stream, cancellation);
        return accepted with { IsSettled = await WaitForAsync(chain) };
    }

    public async Task<TResult> ReadAsync<TState, TResult>(StreamId stream, Func<TState, TResult> look, CancellationToken cancellation)
        where TState : StreamState
    {
        using var turn = await cache.EnterAsync(stream, cancellation);
        if (turn.Stream is { } cached && await HasMovedAsync(cached, cancellation))
            turn.Stream = null;
        turn.Stream ??= await loader.LoadAsync(stream, cancellation);
        return look((TState)turn.Stream.State);
    }

    /// <summary>Carries out a follow-up; its own follow-ups join <paramref name="chain"/>.</summary>
    internal async Task<CommandResult> ExecuteFollowUpAsync(
        CommandEnvelope envelope,
        FollowUpChain chain,
        CancellationToken cancellation
    ) => await DecideAsync(await NumberedAsync(envelope, cancellation), chain, cancellation);

    private async Task<CommandEnvelope> NumberedAsync(CommandEnvelope envelope, CancellationToken cancellation) =>
        await businessKeys.NumberAsync(envelope.Command, cancellation) is { } numbered ? envelope with { Command = numbered } : envelope;

    private async Task<CommandResult> DecideAsync(CommandEnvelope envelope, FollowUpChain chain, CancellationToken cancellation)
    {
        // What was deployed a moment ago, here or on another node, decides what these streams hold.
        if (envelope.Stream.Kind is StreamId.ProcessKind or StreamId.DeploymentsKind)
            await definitions.UpToDateAsync(cancellation);
        using var turn = await cache.EnterAsync(envelope.Stream, cancellation);
        for (var attempt = 0; attempt < options.DecideAttempts; attempt++)
        {
            // An instance is begun under a fresh key: that its stream is empty is taken for granted at first.
            if (turn.Stream is null && attempt == 0 && envelope.Command is CreateProcessInstance)
                turn.Stream = loader.Empty(envelope.Stream);
            var isCached = turn.Stream is not null;
            var stream = turn.Stream ??= await loader.LoadAsync(envelope.Stream, cancellation);
            var step = await TryAsync(envelope, stream, isCached, chain, cancellation).DropOnFailure(turn);
            if (step.Result is { } result)
            {
                if (!step.KeepsState)
                    turn.DropState();
                return result;
            }
            turn.DropState();
        }
        return new CommandResult.Rejected(RuntimeRejections.Busy(envelope.Stream));
    }

    /// <summary>One attempt. No result: what was known of the stream is out of date.</summary>
    private async Task<Step> TryAsync(
        CommandEnvelope envelope,
        LoadedStream stream,
        bool isCached,
        FollowUpChain chain,
        CancellationToken cancellation
    )
    {
        var at = Later(clock.Now, stream.Head.At);
        var context = new DecideContext(at, keys, envelope.Actor, organization.Current, definitions.Current, options.Limits);
        var decision = stream.State.Decide(envelope.Command, context);

        // Neither a refusal nor «nothing to do» writes anything by which a conflict could show: they hold only if the stream has not moved meanwhile.
        var writesNothing = decision is Decision.Rejected or Decision.Accepted { Events.Count: 0 };
        if (isCached && writesNothing && await HasMovedAsync(stream, cancellation))
            return Step.OutOfDate;

        if (decision is Decision.Rejected { Rejection: var rejection })
        {
            metrics.Refused(rejection.Code);
            var isFirst = await RememberRefusalAsync(envelope, rejection, cancellation);
            return Step.Done(isFirst ? new CommandResult.Rejected(rejection) : new CommandResult.AlreadyHandled(envelope.Handles!.Value));
        }

        var accepted = (Decision.Accepted)decision;
        var composed = composer.Compose(envelope, stream, accepted, at);
        if (composed.Write is null)
            return Step.Done(composed.Result);
        if (composed.HoldsNul)
            return Step.NotNeeded(new CommandResult.Rejected(RuntimeRejections.Unstorable));
        switch (await pipeline.CommitAsync(composed.Write, cancellation))
        {
            case AppendOutcome.VersionConflict:
                metrics.Conflicted();
                return Step.OutOfDate;
            case AppendOutcome.AlreadyHandled:
                return Step.NotNeeded(new CommandResult.AlreadyHandled(envelope.Handles!.Value));
            case AppendOutcome.AlreadyAnswered:
                return await FindAnswerAsync(envelope, cancellation) is { } answered ? Step.NotNeeded(answered) : Step.OutOfDate;
        }
        if (composed.Write.Commit is { } commit)
        {
            stream.Head = new StreamHead(commit.LastSequence, commit.Hash, commit.Header.At);
            // Still inside the gate: listeners and the drain see the commits of a stream in their order.
            var hasOutward = composed.Write.FollowUps.Any(f => f.Target is null);
            notices.Publish(new CommitNotice(commit.Header, accepted.Events, composed.Write.Rows) { HasOutward = hasOutward });
            drain.Enqueue(composed.Write.FollowUps, accepted.FollowUps, chain);
        }
        return Step.Done(composed.Result);
    }

    /// <summary>A refused follow-up is dealt with: it must not come again. False: it had been carried out before.</summary>
    private async Task<bool> RememberRefusalAsync(CommandEnvelope envelope, Rejection rejection, CancellationToken cancellation)
    {
        if (envelope.Handles is not { } handled || rejection.Kind == RejectionKind.Busy)
            return true;
        var write = new CommitWrite(envelope.Stream, null) { Handles = handled, HandledAt = clock.WallNow };
        return await pipeline.CommitAsync(write, cancellation) != AppendOutcome.AlreadyHandled;
    }

    private async Task<CommandResult?> FindAnswerAsync(CommandEnvelope envelope, CancellationToken cancellation)
    {
        if (envelope.Idempotency is not { } request)
            return null;
        if (await answers.FindAsync(CommitComposer.Owner(envelope.Actor), request.Key, cancellation) is not { } known)
            return null;
        if (!known.BodyHash.Span.SequenceEqual(request.BodyHash.Span))
            return new CommandResult.Rejected(RuntimeRejections.IdempotencyKeyReused(request.Key));
        return new CommandResult.Repeated(known.Stream, known.Sequence, known.CreatedAt, known.Answer);
    }

    /// <summary>Whoever deployed, or changed the organization, finds it in force when the call returns.</summary>
    private async Task FollowAsync(StreamId stream, CancellationToken cancellation)
    {
        if (stream == StreamId.Deployments)
            await definitions.UpToDateAsync(cancellation);
        else if (stream == StreamId.Organization || stream == StreamId.Configuration)
            await organization.UpToDateAsync(cancellation);
    }

    private async Task<bool> HasMovedAsync(LoadedStream stream, CancellationToken cancellation) =>
        (await store.HeadAsync(stream.State.Id, cancellation)).LastSequence != stream.Head.LastSequence;

    private async Task<bool> WaitForAsync(FollowUpChain chain)
    {
        try
        {
            await chain.Completion.WaitAsync(options.ReplyWaitsFor, clock.Wall);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private readonly record struct Step(CommandResult? Result, bool KeepsState)
    {
        /// <summary>Another node was faster: load again, decide again.</summary>
        public static Step OutOfDate => new(null, false);

        public static Step Done(CommandResult result) => new(result, true);

        /// <summary>The effect exists already, or cannot be; the state in memory is ahead of it and is dropped.</summary>
        public static Step NotNeeded(CommandResult result) => new(result, false);
    }
}
