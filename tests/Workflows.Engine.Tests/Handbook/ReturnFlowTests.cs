using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Deployments;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Handbook;

/// <summary>退货 (1.15), with its real files: straight through, and the turns that make the engine work hardest.</summary>
[TestFixture]
public sealed class ReturnFlowTests
{
    private const string AfterSales = "u020";
    private const string SalesManager = "u017";
    private const string Warehouse = "u027";
    private const string Finance = "u029";

    [Test]
    public void A_return_goes_straight_through_three_departments_and_ends_in_a_refund()
    {
        var instance = GoStraight(HandbookFiles.Engine("p15-return"));
        instance.Variable("refundStatus").ShouldBe(new FeelString("success"));
        instance.ShouldBeOver();
        instance
            .Engine.Events.OfType<HandoffRequested>()
            .Select(h => h.TermsId)
            .ShouldBe(["H15-2", "H15-3", null, null], "the table has no row for restocking and for calling back");
    }

    [Test]
    public void Above_the_agents_limit_the_sales_manager_approves()
    {
        var instance = Registered(HandbookFiles.Engine("p15-return"), refundAmount: 800);
        Contact(instance, "agree", 800);
        instance.Active.ShouldContain("manager-approve");
        Fill(instance, SalesManager, "manager-approve", "approve");
        instance.Variable("decisionResult").ShouldBe(new FeelString("agree"));
        instance.Active.ShouldBe(["send-address"]);
    }

    [Test]
    public void After_forty_eight_hours_the_platform_has_agreed_and_open_work_is_cancelled()
    {
        var instance = Registered(HandbookFiles.Engine("p15-return"), refundAmount: 168);
        instance.Engine.Advance(TimeSpan.FromHours(41));
        instance.Active.ShouldContain("warn-timeout");
        instance.Active.ShouldContain("contact-customer");
        instance.CompleteJob("warn-timeout");
        instance.Engine.Advance(TimeSpan.FromHours(8));
        instance.Terminated.ShouldContain("contact-customer");
        instance.Active.ShouldBe(["send-address"]);
        instance.Variable("autoAgreed").ShouldBe(FeelBoolean.True);
    }

    [Test]
    public void A_refund_that_the_platform_refuses_is_paid_by_hand()
    {
        var instance = Agreed(HandbookFiles.Engine("p15-return"), refundAmount: 168);
        instance.CompleteJob("send-address");
        instance.Engine.Publish("return-shipped", "R-1", new FeelEntry("returnTrackingNo", "SF-1"));
        instance.Engine.Publish("parcel-arrived", "SF-1");
        Deliver(instance);
        Fill(instance, Warehouse, "receive-parcel", "received", new FeelEntry("receivedQty", 1), new FeelEntry("unpackPhotos", Files));
        Deliver(instance);
        Fill(instance, AfterSales, "inspect", null, new FeelEntry("inspectResult", "good"));
        instance.ThrowError("refund", "REFUND_FAILED");
        instance.Active.ShouldBe(["refund-manual"]);
        instance.Engine.Outward.OfType<SendHandoff>().Last().ToDepartment.ShouldBe("finance");
    }

    [Test]
    public void A_refusal_waits_for_the_customer_and_ends_after_seven_days()
    {
        var instance = Registered(HandbookFiles.Engine("p15-return"), refundAmount: 168);
        Contact(instance, "refuse", null);
        Fill(instance, AfterSales, "refuse-draft", null, new FeelEntry("refuseReason", "used"), new FeelEntry("proof", Files));
        Fill(instance, SalesManager, "refuse-review", "confirm");
        instance.CompleteJob("send-refuse");
        instance.Engine.Advance(TimeSpan.FromDays(7));
        instance.Variable("refundStatus").ShouldBe(new FeelString("closed"));
        instance.ShouldBeOver();
    }

    [Test]
    public void The_customer_who_applies_again_begins_the_decision_anew_with_a_new_deadline()
    {
        var instance = Registered(HandbookFiles.Engine("p15-return"), refundAmount: 168);
        Contact(instance, "refuse", null);
        Fill(instance, AfterSales, "refuse-draft", null, new FeelEntry("refuseReason", "used"), new FeelEntry("proof", Files));
        Fill(instance, SalesManager, "refuse-review", "confirm");
        instance.CompleteJob("send-refuse");
        instance.Engine.Advance(TimeSpan.FromDays(3));
        instance.Engine.Publish("refund-modified", "R-1");
        instance.Active.ShouldContain("contact-customer");
        instance.State.Timers.Values.Count(timer => timer.Element.AttachedTo is not null).ShouldBe(2);
        instance.Engine.Advance(TimeSpan.FromHours(39));
        instance.Active.ShouldNotContain("warn-timeout");
    }

    [Test]
    public void Its_files_deploy_without_errors()
    {
        var files = Directory
            .EnumerateFiles(HandbookFiles.PathOf("p15-return"))
            .Where(file => Path.GetExtension(file) is ".bpmn" or ".form" or ".dmn")
            .Select(file => new Commands.Deployments.ResourceFile(Path.GetFileName(file), File.ReadAllBytes(file)))
            .ToList();
        var read = DeploymentReading.Read(files, Behaviors.EngineSupport.Current, new Deployed());
        read.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).ShouldBeEmpty();
        foreach (var warning in read.Problems)
            TestContext.Out.WriteLine($"{warning.Resource}:{warning.Line} {warning.ElementId} {warning.Code} {warning.Text.En}");
    }

    /// <summary>From the customer's application to the last call, without a turn.</summary>
    internal static Instance GoStraight(TestEngine engine)
    {
        var instance = Agreed(engine, refundAmount: 168);
        instance.CompleteJob("send-address");
        instance.Engine.Publish("return-shipped", "R-1", new FeelEntry("returnTrackingNo", "SF-1"));
        instance.Engine.Publish("parcel-arrived", "SF-1");

        var toWarehouse = instance.Engine.Outward.OfType<SendHandoff>().Last();
        (toWarehouse.FromDepartment, toWarehouse.ToDepartment).ShouldBe(("sales", "logistics"));
        instance.Do(new DeliverHandoff(toWarehouse.Handoff));
        Fill(instance, Warehouse, "receive-parcel", "received", new FeelEntry("receivedQty", 1), new FeelEntry("unpackPhotos", Files));

        Deliver(instance);
        Fill(instance, AfterSales, "inspect", null, new FeelEntry("inspectResult", "good"));
        instance.CompleteJob("refund");

        instance.CompleteJob("notify-customer");
        Deliver(instance);
        Fill(instance, Warehouse, "restock", null, new FeelEntry("stockGrade", "good"), new FeelEntry("location", "A-1"));
        Deliver(instance);
        Fill(instance, AfterSales, "callback", null, new FeelEntry("satisfaction", 5));
        return instance;
    }

    private static FeelList Files =>
        FeelList.Of(
            FeelContext.Of(
                new FeelEntry("id", "file-1"),
                new FeelEntry("name", "photo.jpg"),
                new FeelEntry("size", 1000),
                new FeelEntry("type", "image/jpeg")
            )
        );

    /// <summary>The customer applied, the order was read, after-sales registered.</summary>
    private static Instance Registered(TestEngine engine, int refundAmount)
    {
        engine.Publish(
            "return-requested",
            "",
            new FeelEntry("refundId", "R-1"),
            new FeelEntry("orderNo", "O-1"),
            new FeelEntry("buyerNick", "buyer"),
            new FeelEntry("refundType", "return_refund"),
            new FeelEntry("reason", "no_reason"),
            new FeelEntry("refundAmount", refundAmount)
        );
        var instance = engine.InstancesOf("p15-return").ShouldHaveSingleItem();
        var line = FeelContext.Of(new FeelEntry("skuId", "S-1"), new FeelEntry("qty", 1));
        instance.CompleteJob(
            "load-order",
            new FeelEntry(
                "order",
                FeelContext.Of(
                    new FeelEntry("lines", FeelList.Of(line)),
                    new FeelEntry("buyerNick", "buyer"),
                    new FeelEntry("paidAmount", refundAmount),
                    new FeelEntry("shipped", true),
                    new FeelEntry("signedAt", "2026-11-20T10:00:00+08:00"),
                    new FeelEntry("category", "normal")
                )
            )
        );
        Fill(
            instance,
            AfterSales,
            "register",
            null,
            new FeelEntry("contactPhone", "13800000000"),
            new FeelEntry("issueDetail", "too small"),
            new FeelEntry("goodsIntact", true),
            new FeelEntry("signedAt", "2026-11-20T10:00:00+08:00"),
            new FeelEntry("category", "normal")
        );
        return instance;
    }

    private static Instance Agreed(TestEngine engine, int refundAmount)
    {
        var instance = Registered(engine, refundAmount);
        Contact(instance, "agree", refundAmount);
        instance.Active.ShouldBe(["send-address"]);
        return instance;
    }

    private static void Contact(Instance instance, string outcome, int? amount) =>
        Fill(
            instance,
            AfterSales,
            "contact-customer",
            outcome,
            amount is { } agreed
                ? [new FeelEntry("talkNote", "talked"), new FeelEntry("agreedAmount", agreed)]
                : [new FeelEntry("talkNote", "talked")]
        );

    private static void Fill(Instance instance, string person, string task, string? outcome, params FeelEntry[] values) =>
        instance.As(person, i => new CompleteUserTask(i.TaskKey(task), FeelContext.Of(values), outcome, FromForm: true));

    private static void Deliver(Instance instance)
    {
        foreach (
            var handoff in instance
                .State.Handoffs.Values.Where(h => h.Phase == Workflows.Engine.ProcessInstances.HandoffPhase.InTransit)
                .ToList()
        )
            instance.Do(new DeliverHandoff(handoff.Requested.Handoff));
    }
}
