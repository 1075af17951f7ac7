namespace Workflows.Handoffs;

/// <summary>How work travels between departments.</summary>
public sealed record HandoffOptions
{
    public HandoffTransport Transport { get; init; } = HandoffTransport.InMemory;

    /// <summary>AMQP address of the broker, with user and password; for <see cref="HandoffTransport.RabbitMq"/>.</summary>
    public string? RabbitMq { get; init; }

    /// <summary>Ids of departments whose own system takes their queue; this server sends and hears answers, but does not consume it.</summary>
    public IReadOnlyList<string> External { get; init; } = [];

    /// <summary>Unless its arrival is recorded by then, a hand-off is sent again.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one sending may take before the broker counts as away.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>At the latest after this the relay looks for rows that other nodes have left.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(1);
}

public enum HandoffTransport
{
    /// <summary>Inside the process; rows in the outbox make it survive a crash.</summary>
    InMemory,

    /// <summary>Quorum queues on RabbitMQ.</summary>
    RabbitMq,
}
