using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Jobs;

namespace Workflows.Shop.Simulation.Faults;

/// <summary>A job handler whose faults can be switched on.</summary>
internal sealed class FaultyJobHandler(ShopJob inner, FaultSwitches faults) : IJobHandler
{
    private static readonly TimeSpan OutageRest = TimeSpan.FromSeconds(30);

    public string JobType => inner.JobType;

    public async ValueTask<JobOutcome> HandleAsync(JobContext job, CancellationToken cancellation)
    {
        var fault = await faults.TakeAsync(JobType, cancellation);
        var outcome = fault switch
        {
            null => await inner.HandleAsync(job, cancellation),
            FaultCodes.Failure => new JobOutcome.Failed("模拟故障：对方系统返回失败 / simulated fault: the outside system failed"),
            FaultCodes.Outage => new JobOutcome.Failed(
                "模拟故障：对方系统不可用 / simulated fault: the outside system is away",
                job.Retries,
                OutageRest
            ),
            FaultCodes.LostReply => await LoseReplyAsync(job, cancellation),
            _ => new JobOutcome.BpmnError(fault, "模拟故障 / simulated fault", FeelContext.Empty),
        };
        return inner.AtLastAttempt(job, outcome);
    }

    private async Task<JobOutcome> LoseReplyAsync(JobContext job, CancellationToken cancellation)
    {
        var outcome = await inner.HandleAsync(job, cancellation);
        return outcome is JobOutcome.Completed
            ? new JobOutcome.Failed("模拟故障：已执行但应答丢失 / simulated fault: done, but the answer was lost", job.Retries)
            : outcome;
    }
}
