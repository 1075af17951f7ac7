using Workflows.Engine;
using Workflows.Feel;

namespace Workflows.Runtime.Jobs;

/// <summary>
/// Does jobs of one type inside this process. At least once: a crash between the outside effect and the job's completion brings the job again, with the same
/// <see cref="JobContext.IdempotencyKey"/>.
/// </summary>
public interface IJobHandler
{
    string JobType { get; }

    ValueTask<JobOutcome> HandleAsync(JobContext job, CancellationToken cancellation);
}

/// <summary>A job that is to be done.</summary>
/// <param name="Variables">All variables that the element sees.</param>
/// <param name="Retries">Attempts left, this one included.</param>
public sealed record JobContext(
    JobKey Job,
    string Type,
    ProcessInstanceKey Instance,
    string ProcessId,
    string BusinessKey,
    ElementInstanceKey Element,
    string ElementId,
    IReadOnlyDictionary<string, string> Headers,
    FeelContext Variables,
    int Retries
)
{
    /// <summary>By which an outside system recognises a repetition: the key of the element instance.</summary>
    public string IdempotencyKey => Element.ToString();
}

/// <summary>How an attempt at a job ended.</summary>
public abstract record JobOutcome
{
    private JobOutcome() { }

    /// <summary>Done, with what it brings.</summary>
    public sealed record Completed(FeelContext Variables) : JobOutcome;

    /// <summary>Failed; tried again while attempts are left, then an incident.</summary>
    /// <param name="Retries">Attempts left; null: one fewer than before.</param>
    /// <param name="RetryBackOff">How long the job rests.</param>
    public sealed record Failed(string Message, int? Retries = null, TimeSpan RetryBackOff = default) : JobOutcome;

    /// <summary>The business says no: for an error boundary event of the diagram.</summary>
    public sealed record BpmnError(string ErrorCode, string? Message, FeelContext Variables) : JobOutcome;
}
