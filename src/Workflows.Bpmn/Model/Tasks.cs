using System.Collections.Immutable;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Model;

/// <summary>A task without a type, which does nothing (BPMN 2.0.2 §10.3.3).</summary>
public sealed record AbstractTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.AbstractTask;
}

/// <summary>Work done outside, without the engine's knowledge.</summary>
public sealed record ManualTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ManualTask;
}

/// <summary>A job for a worker.</summary>
public sealed record ServiceTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ServiceTask;

    public JobDefinition? Job { get; init; }

    /// <summary>Resources bound to the job (<c>zeebe:linkedResources</c>).</summary>
    public ImmutableArray<LinkedResource> LinkedResources { get; init; } = [];
}

/// <summary>Sends a message: by the engine (<see cref="Publish"/>) or by a worker (<see cref="Job"/>).</summary>
public sealed record SendTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.SendTask;

    public JobDefinition? Job { get; init; }

    public string? MessageRef { get; init; }

    public Message? Message { get; init; }

    public PublishMessage? Publish { get; init; }
}

/// <summary>Waits for a message.</summary>
public sealed record ReceiveTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ReceiveTask;

    public string? MessageRef { get; init; }

    public Message? Message { get; init; }

    /// <summary>Whether the message starts the process.</summary>
    public bool Instantiate { get; init; }
}

/// <summary>Evaluates an expression (<see cref="Script"/>) or gives a job to a worker.</summary>
public sealed record ScriptTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ScriptTask;

    public Script? Script { get; init; }

    public JobDefinition? Job { get; init; }
}

/// <summary>Evaluates a decision (<see cref="Decision"/>) or gives a job to a worker.</summary>
public sealed record BusinessRuleTask : Activity
{
    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.BusinessRuleTask;

    public CalledDecision? Decision { get; init; }

    public JobDefinition? Job { get; init; }
}
