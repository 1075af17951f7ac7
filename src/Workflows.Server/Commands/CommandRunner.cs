using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Workflows.Runtime.Dispatch;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;

namespace Workflows.Server.Commands;

/// <summary>From HTTP to a command and back: the caller is its actor, a rejection becomes a Problem, the answer is what an idempotency key keeps.</summary>
public sealed class CommandRunner(ICommandDispatcher dispatcher, IOptions<JsonOptions> json)
{
    /// <summary>Carries the command out and answers with what <paramref name="answer"/> makes of it; without it 204.</summary>
    public async Task<IResult> RunAsync(
        HttpContext context,
        StreamId stream,
        Command command,
        Func<CommandResult.Accepted, object>? answer = null
    ) =>
        await ExecuteAsync(context, stream, command, answer) switch
        {
            CommandOutcome.Refused refused => refused.Problem,
            CommandOutcome.Done { Answer.Length: 0 } => Results.NoContent(),
            CommandOutcome.Done done => Results.Bytes(done.Answer, "application/json; charset=utf-8"),
            var other => throw new InvalidOperationException("An outcome without answer: " + other),
        };

    /// <summary>Carries the command out; for endpoints that answer with something of their own.</summary>
    /// <param name="context">The call.</param>
    /// <param name="stream">Whom the command is for.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="answer">Makes the answer that an idempotency key keeps.</param>
    /// <param name="actor">Who wants it, where that is not simply the caller.</param>
    /// <param name="isWhole">False for a step before the command that the request stands for: its idempotency key belongs to that one.</param>
    public async Task<CommandOutcome> ExecuteAsync(
        HttpContext context,
        StreamId stream,
        Command command,
        Func<CommandResult.Accepted, object>? answer = null,
        bool isWhole = true,
        Actor? actor = null
    )
    {
        byte[] Answer(CommandResult.Accepted accepted) =>
            answer is null ? [] : JsonSerializer.SerializeToUtf8Bytes(answer(accepted), json.Value.SerializerOptions);

        var envelope = new CommandEnvelope(stream, command, actor ?? context.Caller().Actor)
        {
            Idempotency = IdempotencyKeys.Of(context, Answer),
        };
        return await dispatcher.ExecuteAsync(envelope, context.RequestAborted) switch
        {
            CommandResult.Accepted accepted => new CommandOutcome.Done(accepted, Answer(accepted)),
            CommandResult.Repeated repeated => new CommandOutcome.Done(null, repeated.Answer.ToArray()),
            CommandResult.Rejected rejected => new CommandOutcome.Refused(ProblemAnswer.Of(rejected.Rejection)),
            var other => throw new InvalidOperationException("A caller's command cannot end as " + other.GetType().Name),
        };
    }
}

/// <summary>What became of a caller's command.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome() { }

    /// <summary>Carried out, or carried out before.</summary>
    /// <param name="Accepted">Null when the same request was answered before: nothing was done again.</param>
    public sealed record Done(CommandResult.Accepted? Accepted, byte[] Answer) : CommandOutcome;

    public sealed record Refused(ProblemAnswer Problem) : CommandOutcome;
}
