using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>issue.register</c>: registers a customer's problem.</summary>
public sealed class IssueRegister(IIssuePort issues) : ShopJob
{
    public override string JobType => "issue.register";
    public override string Zh => "写顾客问题登记表";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("buyerNick", "买家昵称", JobFieldType.Text),
        new("issueText", "问题", JobFieldType.Text),
        new("issueType", "类型（缺省 other）", JobFieldType.Text, false),
        new("orderNo", "订单号", JobFieldType.Text, false),
        new("needManager", "需主管处理", JobFieldType.Flag, false),
        new("registeredBy", "登记人", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("issueId", "登记号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var issue = new NewIssue(
            job.Required("buyerNick"),
            job.Text("orderNo"),
            job.Text("issueType") ?? "other",
            job.Required("issueText"),
            job.Variables.Flag("needManager") ?? false,
            job.Text("registeredBy")
        );
        return Ended(await issues.RegisterAsync(job.IdempotencyKey, issue, cancellation), id => JobVariables.Completed(("issueId", id)));
    }
}
