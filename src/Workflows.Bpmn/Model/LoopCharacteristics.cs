namespace Workflows.Bpmn.Model;

/// <summary>A loop marker of an activity (BPMN 2.0.2 §10.3.8).</summary>
public abstract record LoopCharacteristics : BaseElement;

/// <summary>Repeat while a condition holds.</summary>
public sealed record StandardLoopCharacteristics : LoopCharacteristics
{
    /// <summary>Whether the condition is judged before the first pass, too.</summary>
    public bool TestBefore { get; init; }

    public FormalExpression? LoopCondition { get; init; }

    /// <summary>At most this many passes; null is no limit.</summary>
    public int? LoopMaximum { get; init; }
}

/// <summary>One instance for each item of a collection; its data is given by <c>zeebe:loopCharacteristics</c>.</summary>
public sealed record MultiInstanceLoopCharacteristics : LoopCharacteristics
{
    public bool IsSequential { get; init; }

    /// <summary>The list to walk through.</summary>
    public FormalExpression? InputCollection { get; init; }

    /// <summary>Local variable of an inner instance that holds its item.</summary>
    public string? InputElement { get; init; }

    /// <summary>Variable that collects the results, by index.</summary>
    public string? OutputCollection { get; init; }

    /// <summary>What an inner instance adds to <see cref="OutputCollection"/>.</summary>
    public FormalExpression? OutputElement { get; init; }

    /// <summary>Judged after each completion; when it holds, the rest is cancelled.</summary>
    public FormalExpression? CompletionCondition { get; init; }

    /// <summary>The standard's count of instances. Camunda 8 does not use it; kept so that it can be refused by name.</summary>
    public FormalExpression? LoopCardinality { get; init; }
}
