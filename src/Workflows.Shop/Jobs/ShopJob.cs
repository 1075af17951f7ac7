using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs;

/// <summary>One type of work that a flow asks of the outside world. A new type is one class and one line in <see cref="ShopJobs"/>.</summary>
public abstract class ShopJob : IJobHandler
{
    public abstract string JobType { get; }

    /// <summary>BPMN errors that it can end in, for lint and for the fault switches.</summary>
    public virtual ImmutableArray<string> ErrorCodes => [];

    /// <summary>The BPMN error in which the last attempt ends instead of an incident; null: an incident.</summary>
    public virtual string? LastAttemptError => null;

    public async ValueTask<JobOutcome> HandleAsync(JobContext job, CancellationToken cancellation) =>
        AtLastAttempt(job, await DoAsync(job, cancellation));

    /// <summary>Does the work, through a port. May be called again for the same job, with the same idempotency key.</summary>
    protected abstract ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation);

    /// <summary>Turns a failure that leaves no attempt into the job's BPMN error.</summary>
    internal JobOutcome AtLastAttempt(JobContext job, JobOutcome outcome) =>
        outcome is JobOutcome.Failed { Retries: null } failed && job.Retries <= 1 && LastAttemptError is { } code
            ? new JobOutcome.BpmnError(code, failed.Message, FeelContext.Empty)
            : outcome;
}
