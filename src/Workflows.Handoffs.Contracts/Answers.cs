namespace Workflows.Handoffs.Contracts;

/// <summary>It arrived: from now on the task stands in the department's pool. Answers go to the queue <see cref="HandoffQueues.Answers"/>.</summary>
public sealed record HandoffReceived
{
    public required string HandoffId { get; init; }
    public required string DeliveryId { get; init; }
    public required string ProcessInstanceKey { get; init; }
}

/// <summary>Somebody in the department has taken it.</summary>
public sealed record HandoffAccepted
{
    public required string HandoffId { get; init; }
    public required string ProcessInstanceKey { get; init; }

    /// <summary>Person id, or the name of the answering system.</summary>
    public required string By { get; init; }
}

/// <summary>It goes back to the sender, who amends and sends again.</summary>
public sealed record HandoffReturned
{
    public required string HandoffId { get; init; }
    public required string ProcessInstanceKey { get; init; }
    public required string By { get; init; }

    /// <summary>Compulsory, for people.</summary>
    public required string Reason { get; init; }
}

/// <summary>The work is done, in another system.</summary>
public sealed record HandoffDone
{
    public required string HandoffId { get; init; }
    public required string ProcessInstanceKey { get; init; }
    public required string By { get; init; }

    /// <summary>The task's variables as a JSON object.</summary>
    public string VariablesJson { get; init; } = "{}";

    /// <summary>The outcome's id, for a task with outcome buttons.</summary>
    public string? Outcome { get; init; }
}
