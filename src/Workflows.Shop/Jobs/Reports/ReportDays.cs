using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs.Reports;

internal static class ReportDays
{
    /// <summary>The day named, or yesterday.</summary>
    public static DateOnly Of(JobContext job, TimeProvider clock) =>
        job.Variables.Date("date") ?? ChinaTime.Day(clock.GetUtcNow()).AddDays(-1);
}
