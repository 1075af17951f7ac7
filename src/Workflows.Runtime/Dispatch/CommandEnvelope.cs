using Workflows.Engine;

namespace Workflows.Runtime.Dispatch;

/// <summary>A command on its way to a stream: who wants it, and why it comes.</summary>
public sealed record CommandEnvelope(StreamId Stream, Command Command, Actor Actor)
{
    /// <summary>The follow-up that this command carries out: its effect happens once, however often it comes.</summary>
    public FollowUpId? Handles { get; init; }

    /// <summary>What else is known of the cause (a timer's key, a job's worker); goes into history behind the command's name.</summary>
    public string? Origin { get; init; }

    public IdempotencyRequest? Idempotency { get; init; }

    /// <summary>The cause as a commit's header keeps it.</summary>
    internal string Cause
    {
        get
        {
            var origin = Handles?.ToString() ?? Origin;
            return origin is null ? Command.GetType().Name : $"{Command.GetType().Name} {origin}";
        }
    }
}

/// <summary>The caller may repeat its request and wants the effect once.</summary>
/// <param name="Key">Chosen by the caller; belongs to the actor.</param>
/// <param name="BodyHash">Of the request's body, so that the same key with another body is refused.</param>
/// <param name="Answer">Makes the answer that is kept, from what was decided; null keeps an empty one.</param>
public sealed record IdempotencyRequest(string Key, ReadOnlyMemory<byte> BodyHash, Func<CommandResult.Accepted, byte[]>? Answer = null);
