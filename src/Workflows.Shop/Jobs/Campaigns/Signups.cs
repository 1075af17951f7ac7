using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Campaigns;

internal static class Signups
{
    public static Signup Of(JobContext job) =>
        new(
            job.Text("signupNo"),
            job.Text("activityName"),
            job.Text("channel"),
            job.Variables.Moment("registerDeadline"),
            job.Variables.Moment("activityStart"),
            job.Variables.Moment("activityEnd"),
            job.Money("deposit"),
            job.Text("campaignId"),
            job.List("signupItems")
        );
}
