namespace Workflows.Shop.Ports;

/// <summary>Conversations between agents and buyers (旺旺).</summary>
public interface IChatPort
{
    /// <summary>
    /// A random sample of each agent's conversations of the last seven days; the same key draws the same sample.
    /// </summary>
    /// <param name="agents">User ids; empty for all agents.</param>
    ValueTask<IReadOnlyList<SampledChat>> SampleAsync(
        string idempotencyKey,
        IReadOnlyList<string> agents,
        int each,
        CancellationToken cancellation
    );
}

public sealed record SampledChat(
    string ChatId,
    string AgentUserId,
    string BuyerNick,
    DateTimeOffset At,
    int FirstResponseSeconds,
    int Turns,
    string Topic,
    string Excerpt
);
