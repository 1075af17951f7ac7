using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Jobs;

namespace Workflows.Shop.Tests;

/// <summary>Every job type that a flow can name, and what is written about it.</summary>
public sealed partial class JobCatalogueTests
{
    /// <summary>DOMAIN: the job types of the flows and of the recurring duties.</summary>
    private static readonly string[] Needed =
    [
        "activity.count",
        "activity.log",
        "ads.getBalance",
        "ads.submitPlan",
        "aftersale.week",
        "asset.findUnarchived",
        "asset.publish",
        "coupon.issue",
        "crm.dueVip",
        "crm.identify",
        "customer.notify",
        "customer.requestPayment",
        "im.sampleChats",
        "image.checkSpec",
        "issue.today",
        "item.applyModule",
        "item.list",
        "item.publish",
        "item.rollbackModule",
        "item.unlist",
        "logistics.abnormal",
        "notify.escalate",
        "notify.remind",
        "order.closeUnpaid",
        "order.get",
        "order.markShipped",
        "page.backup",
        "page.checkLinks",
        "page.publish",
        "page.publishCampaign",
        "page.restore",
        "pay.refund",
        "plan.findPublished",
        "plan.loadHistory",
        "plan.loadPromotionBasis",
        "plan.publish",
        "plan.publishQuarter",
        "platform.agreeExchange",
        "platform.agreeReturn",
        "platform.refuseRefund",
        "platform.submitCreative",
        "platform.submitSignup",
        "process.start",
        "report.dailySales",
        "report.dailyStore",
        "report.signupToday",
        "report.storeWeek",
        "report.ztc6",
        "report.zuanzhan",
        "sms.collectReport",
        "sms.sendBatch",
        "sms.submitTemplate",
        "stock.allocate",
        "stock.check",
        "stock.lock",
        "stock.release",
        "stock.reserve",
        "stock.sellThrough",
        "stock.snapshot",
        "stock.unlock",
        "supplier.requestInfo",
        "supplier.requestSample",
        "supplier.sendPurchaseOrder",
        "theme.save",
        "vendor.shootOrder",
        "ztc.launch",
        "ztc.pause",
    ];

    [Test]
    public async Task Every_job_type_that_the_house_needs_has_a_handler()
    {
        await using var shop = await TestShop.OpenAsync();
        Needed.Except(shop.Services.GetServices<IJobHandler>().Select(handler => handler.JobType)).ShouldBeEmpty();
    }

    [Test]
    public async Task Every_job_type_that_a_flow_names_has_a_handler()
    {
        await using var shop = await TestShop.OpenAsync();
        var known = shop.Services.GetServices<IJobHandler>().Select(handler => handler.JobType).ToHashSet(StringComparer.Ordinal);
        var missing =
            from file in Directory.EnumerateFiles(Path.Combine(Root, "processes"), "*.bpmn", SearchOption.AllDirectories)
            from match in TaskType().Matches(File.ReadAllText(file))
            let type = match.Groups[1].Value
            where !known.Contains(type)
            select $"{Path.GetFileName(file)}: {type}";
        missing.Distinct().ShouldBeEmpty();
    }

    /// <summary>How to repeat: copy what the failed test prints between the marks of the README.</summary>
    [Test]
    public async Task The_table_of_the_README_is_what_the_job_types_say_of_themselves()
    {
        await using var shop = await TestShop.OpenAsync();
        var readme = await File.ReadAllTextAsync(Path.Combine(Root, "src", "Workflows.Shop", "README.md"));
        var jobs = shop.Services.GetServices<ShopJob>().OrderBy(job => job.JobType, StringComparer.Ordinal);
        foreach (var job in jobs)
            readme.ShouldContain(Line(job), customMessage: job.JobType);
    }

    [Test]
    public async Task A_missing_input_is_an_incident_that_names_it_in_Chinese()
    {
        await using var shop = await TestShop.OpenAsync();
        foreach (var job in shop.Services.GetServices<ShopJob>())
        {
            foreach (var input in job.Inputs.Where(input => input.Required))
            {
                var failed = (await shop.RunAsync(job.JobType, "{}")).ShouldBeOfType<JobOutcome.Failed>(job.JobType);
                failed.Retries.ShouldBe(0);
                failed.Message.ShouldContain($"缺少输入“{input.Zh}”（{input.Name}）");
            }
        }
    }

    private static string Line(ShopJob job) =>
        $"| `{job.JobType}` | {job.Zh} | {Fields(job.Inputs)} | {Fields(job.Outputs)} | {string.Join(' ', job.ErrorCodes.Select(code => $"`{code}`"))} |";

    private static string Fields(IEnumerable<JobField> fields) =>
        string.Join('；', fields.Select(field => $"`{field.Name}`{(field.Required ? "" : "?")} {field.Zh}"));

    private static string Root { get; } =
        Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Workflows.sln")));

    private static IEnumerable<string> Ancestors(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    [GeneratedRegex("taskDefinition[^>]*type=\"([^\"=]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TaskType();
}
