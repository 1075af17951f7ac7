using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Ads;

/// <summary><c>ads.getBalance</c>: what the account holds. A recharge that a colleague reports is credited first, once for each voucher.</summary>
public sealed class AdsGetBalance(IAdPort ads) : ShopJob
{
    public override string JobType => "ads.getBalance";
    public override string Zh => "广告账户余额";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("account", "账户（ztc/zuanzhan）", JobFieldType.Text),
        new("rechargeAmount", "财务充值金额（按凭证只入账一次）", JobFieldType.Money, false),
        new("voucher", "充值凭证", JobFieldType.List, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("adBalance", "余额", JobFieldType.Money)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var account = job.Required("account");
        if (job.Money("rechargeAmount") is > 0 and var amount)
        {
            var voucher = $"recharge:{job.Instance}:{account}:{amount}:{FeelJson.ToJson(job.Variables["voucher"])}";
            var credited = await ads.CreditAsync(Fingerprint.Of(voucher), account, amount, cancellation);
            if (credited.Refusal is not null)
                return Ended(credited, _ => JobVariables.Completed());
        }
        return await ads.BalanceAsync(account, cancellation) is { } balance
            ? JobVariables.Completed(("adBalance", balance))
            : new JobOutcome.Failed($"ads.getBalance：没有广告账户“{account}” / there is no advertising account «{account}»", Retries: 0);
    }
}
