using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Scenarios.Model;

/// <summary>How the outside answers the jobs of a scenario: job type → answers in order, the last one for ever. A type that is not named is done with no result.</summary>
public sealed record JobScript(ImmutableDictionary<string, ImmutableArray<JobAnswer>> Answers)
{
    public static JobScript Empty { get; } = new(ImmutableDictionary<string, ImmutableArray<JobAnswer>>.Empty);

    /// <summary>This script where it says something, else <paramref name="common"/>.</summary>
    public JobScript Over(JobScript common) => new(common.Answers.SetItems(Answers));

    /// <summary>The answer to the job of this type that comes after <paramref name="before"/> others.</summary>
    public JobAnswer For(string type, int before) =>
        Answers.TryGetValue(type, out var answers) ? answers[Math.Min(before, answers.Length - 1)] : JobAnswer.Complete.Nothing;
}

/// <summary>How one job ends.</summary>
public abstract record JobAnswer
{
    private JobAnswer() { }

    public sealed record Complete(FeelContext Result) : JobAnswer
    {
        public static Complete Nothing { get; } = new(FeelContext.Empty);
    }

    /// <summary>A BPMN error, for a boundary event.</summary>
    public sealed record Error(string Code, string? Message, FeelContext Variables) : JobAnswer;

    /// <summary>The attempt failed; tried again while attempts are left.</summary>
    public sealed record Fail(string Message) : JobAnswer;

    /// <summary>The flow that the job <c>process.start</c> names is started, with the variables that it gives.</summary>
    public sealed record StartFlow : JobAnswer;

    /// <summary>Left open for a <c>job</c> step.</summary>
    public sealed record Wait : JobAnswer;
}
