namespace Workflows.Bpmn.Model;

/// <summary>A message that flows name and wait for (BPMN 2.0.2 §8.4.11).</summary>
public sealed record Message : BaseElement
{
    /// <summary>The name by which it is published and correlated, a literal or FEEL; null when it is missing.</summary>
    public FormalExpression? Name { get; init; }

    /// <summary>What a waiting instance is found by (<c>zeebe:subscription</c>).</summary>
    public FormalExpression? CorrelationKey { get; init; }
}

/// <summary>A business error (BPMN 2.0.2 §8.4.3).</summary>
public sealed record Error : BaseElement
{
    public string? Name { get; init; }

    /// <summary>The code that throw and catch agree on, a literal or (for throws) FEEL.</summary>
    public FormalExpression? ErrorCode { get; init; }
}

/// <summary>A signal (BPMN 2.0.2 §10.5.5).</summary>
public sealed record Signal : BaseElement
{
    /// <summary>The name by which it is broadcast, a literal or FEEL.</summary>
    public FormalExpression? Name { get; init; }
}

/// <summary>An escalation (BPMN 2.0.2 §8.4.4).</summary>
public sealed record Escalation : BaseElement
{
    public string? Name { get; init; }

    /// <summary>The code that throw and catch agree on, a literal or (for throws) FEEL.</summary>
    public FormalExpression? EscalationCode { get; init; }
}
