using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Scenarios.Model;

/// <summary>What must have come of a scenario. What is not said is not looked at, except incidents: an open one always fails.</summary>
public sealed record Expectations
{
    public ImmutableArray<ExpectedPath> Paths { get; init; } = [];

    /// <summary>Elements that must not have been entered.</summary>
    public ImmutableArray<string> Never { get; init; } = [];

    /// <summary>All hand-offs of the run, in the order in which they were requested; null: not looked at.</summary>
    public ImmutableArray<ExpectedHandoff>? Handoffs { get; init; }

    /// <summary>The end event that ended the instance; null with <see cref="WaitsAt"/>.</summary>
    public string? End { get; init; }

    /// <summary>Elements at which the instance still waits, all of them.</summary>
    public ImmutableArray<string>? WaitsAt { get; init; }

    /// <summary>Variables of the instance at the end.</summary>
    public FeelContext Variables { get; init; } = FeelContext.Empty;

    /// <summary>Messages that the flow threw, all of them; null: not looked at.</summary>
    public ImmutableArray<string>? Throws { get; init; }

    /// <summary>Signals that the flow broadcast, all of them; null: not looked at.</summary>
    public ImmutableArray<string>? Broadcasts { get; init; }

    /// <summary>How often each job type was completed.</summary>
    public ImmutableDictionary<string, int> Jobs { get; init; } = ImmutableDictionary<string, int>.Empty;

    public FilePlace Place { get; init; }
}

/// <summary>Work crosses from one department to another.</summary>
public sealed record ExpectedHandoff(string From, string To, string Element)
{
    public override string ToString() => $"{From} > {To}: {Element}";
}
