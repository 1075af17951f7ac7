namespace Workflows.Bpmn.Model;

/// <summary>Control of divergence and convergence (BPMN 2.0.2 §10.6).</summary>
public abstract record Gateway : FlowNode
{
    /// <summary>Id of the flow that is taken when no condition holds; only exclusive, inclusive and complex gateways can have one.</summary>
    public string? Default { get; init; }
}

/// <summary>One way of several.</summary>
public sealed record ExclusiveGateway : Gateway
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ExclusiveGateway;
}

/// <summary>Each way whose condition holds.</summary>
public sealed record InclusiveGateway : Gateway
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.InclusiveGateway;
}

/// <summary>All ways.</summary>
public sealed record ParallelGateway : Gateway
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ParallelGateway;
}

/// <summary>The way of the event that occurs first.</summary>
public sealed record EventBasedGateway : Gateway
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.EventBasedGateway;

    /// <summary>Whether one of the events starts the process.</summary>
    public bool Instantiate { get; init; }

    /// <summary>With <see cref="Instantiate"/>: whether all events are needed.</summary>
    public bool IsParallel { get; init; }
}

/// <summary>Joins by an activation condition.</summary>
public sealed record ComplexGateway : Gateway
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ComplexGateway;

    public FormalExpression? ActivationCondition { get; init; }
}
