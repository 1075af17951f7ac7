using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Scenarios.Running;

/// <summary>What happened when a scenario was run.</summary>
/// <param name="Problems">Empty: the flow lives up to it.</param>
public sealed record ScenarioRun(Model.Scenario Scenario, RunRecord Record, ImmutableArray<ScenarioProblem> Problems)
{
    public bool HasPassed => Problems.IsEmpty;
}

/// <summary>The instance's history in the words of the diagram, read from its events.</summary>
public sealed record RunRecord
{
    public static RunRecord Empty { get; } = new();

    /// <summary>Elements in the order in which they were entered.</summary>
    public ImmutableArray<Visit> Visits { get; init; } = [];

    /// <summary>Sequence flows in the order in which tokens took them.</summary>
    public ImmutableArray<string> FlowsTaken { get; init; } = [];

    public ImmutableArray<Model.ExpectedHandoff> Handoffs { get; init; } = [];

    /// <summary>Names of the messages that the model threw.</summary>
    public ImmutableArray<string> Throws { get; init; } = [];

    /// <summary>Names of the signals that the model broadcast.</summary>
    public ImmutableArray<string> Broadcasts { get; init; } = [];

    /// <summary>Job types in the order of their completion.</summary>
    public ImmutableArray<string> JobsCompleted { get; init; } = [];

    /// <summary>Elements at which the instance waits; the process and subprocesses themselves are not among them.</summary>
    public ImmutableArray<string> WaitsAt { get; init; } = [];

    /// <summary>Whether the instance has ended by itself.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>Variables of the instance's own scope.</summary>
    public FeelContext Variables { get; init; } = FeelContext.Empty;
}

/// <summary>An element was entered.</summary>
/// <param name="Outcome">For a user task: the button by which it ended.</param>
public sealed record Visit(string Element, string? Outcome)
{
    public override string ToString() => Outcome is null ? Element : $"{Element}({Outcome})";
}
