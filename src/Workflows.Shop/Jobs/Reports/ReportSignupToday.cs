using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Reports;

/// <summary><c>report.signupToday</c>: signups that moved today.</summary>
public sealed class ReportSignupToday(IReportPort reports, TimeProvider clock) : ShopJob
{
    public override string JobType => "report.signupToday";
    public override string Zh => "当日报名与审核结果";
    public override ImmutableArray<JobField> Inputs { get; } = [new("date", "日期（缺省今天）", JobFieldType.Date, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("signupTable", "报名（activity,signupNo,status,result,reason）", JobFieldType.Rows)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var day = job.Variables.Date("date") ?? ChinaTime.Day(clock.GetUtcNow());
        return new JobOutcome.Completed(await reports.SignupsOfDayAsync(day, cancellation));
    }
}
