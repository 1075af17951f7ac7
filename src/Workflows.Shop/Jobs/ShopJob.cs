using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs;

/// <summary>One type of work that a flow asks of the outside world. A new type is one class and one line in <see cref="ShopJobs"/>.</summary>
public abstract class ShopJob : IJobHandler
{
    public abstract string JobType { get; }

    /// <summary>What it does, for people who draw flows.</summary>
    public abstract string Zh { get; }

    /// <summary>The variables that it reads. A required one that is missing is an incident that names it.</summary>
    public virtual ImmutableArray<JobField> Inputs => [];

    /// <summary>The variables that it brings.</summary>
    public virtual ImmutableArray<JobField> Outputs => [];

    /// <summary>BPMN errors that it can end in, for lint and for the fault switches.</summary>
    public virtual ImmutableArray<string> ErrorCodes => [];

    /// <summary>The BPMN error in which the last attempt ends instead of an incident; null: an incident.</summary>
    public virtual string? LastAttemptError => null;

    public async ValueTask<JobOutcome> HandleAsync(JobContext job, CancellationToken cancellation) =>
        JobFieldCheck.Problem(job, Inputs) is { } problem
            ? new JobOutcome.Failed(problem, Retries: 0)
            : AtLastAttempt(job, await DoAsync(job, cancellation));

    /// <summary>Does the work, through a port. May be called again for the same job, with the same idempotency key.</summary>
    protected abstract ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation);

    /// <summary>A refusal is the BPMN error of its code where the job type has that; else an incident, for trying again is useless.</summary>
    protected JobOutcome Ended<T>(ShopResult<T> result, Func<T, JobOutcome> done) =>
        result.Refusal switch
        {
            null => done(result.Value),
            { } no when ErrorCodes.Contains(no.Code) => new JobOutcome.BpmnError(
                no.Code,
                $"{no.Zh} / {no.En}",
                no.Facts ?? FeelContext.Empty
            ),
            { } no => new JobOutcome.Failed($"{JobType}：{no.Zh} / {no.En}", Retries: 0),
        };

    /// <summary>Turns a failure that leaves no attempt into the job's BPMN error.</summary>
    internal JobOutcome AtLastAttempt(JobContext job, JobOutcome outcome) =>
        outcome is JobOutcome.Failed { Retries: null } failed && job.Retries <= 1 && LastAttemptError is { } code
            ? new JobOutcome.BpmnError(code, failed.Message, FeelContext.Empty)
            : outcome;
}
