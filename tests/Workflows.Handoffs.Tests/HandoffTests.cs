using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.InMemory;

namespace Workflows.Handoffs.Tests;

/// <summary>One suite for both transports.</summary>
[TestFixture(HandoffTransport.InMemory)]
[TestFixture(HandoffTransport.RabbitMq)]
public sealed class HandoffTests(HandoffTransport transport)
{
    private InMemoryStore store = null!;
    private House house = null!;

    [SetUp]
    public async Task StartAsync()
    {
        store = new InMemoryStore();
        house = await House.StartAsync(store, Transports.Options(transport));
    }

    [TearDown]
    public async Task StopAsync() => await house.DisposeAsync();

    [Test]
    public async Task Work_that_crosses_to_another_department_arrives_and_its_outbox_row_closes()
    {
        var instance = await house.HandOverAsync();
        var requested = (await house.EventsAsync<HandoffRequested>(instance)).ShouldHaveSingleItem();
        (requested.FromDepartment, requested.ToDepartment, requested.FromPerson).ShouldBe(("sales", "logistics", "u020"));
        requested.Documents.ShouldHaveSingleItem().Values["orderNo"].ShouldBe(new FeelString("O-1001"));
        var delivered = await house.EventuallyAsync<HandoffDelivered>(instance);
        delivered.Handoff.ShouldBe(requested.Handoff);
        await house.OutboxIsEmptyAsync();
    }

    [Test]
    public async Task Claiming_the_task_accepts_the_hand_off()
    {
        var instance = await house.HandOverAsync();
        var delivered = await house.EventuallyAsync<HandoffDelivered>(instance);
        await house.AcceptAsync(instance, new ClaimUserTask(delivered.Task), House.Person("u027"));
        (await house.EventsAsync<HandoffAccepted>(instance)).ShouldHaveSingleItem().By.ShouldBe("u027");
    }

    [Test]
    public async Task A_returned_hand_off_is_amended_by_its_sender_and_sent_again()
    {
        var instance = await house.HandOverAsync();
        var first = await house.EventuallyAsync<HandoffDelivered>(instance);
        await house.AcceptAsync(instance, new ReturnHandoff(first.Handoff, "缺退货单号"), House.Person("u027"));
        var item = (await house.EventsAsync<WorkItemCreated>(instance)).ShouldHaveSingleItem();
        (item.Kind, item.Assignee, item.Task).ShouldBe((WorkItemKind.Amend, "u020", first.Task));
        var amended = FeelContext.Empty.With("orderNo", new FeelString("O-1002"));
        await house.AcceptAsync(instance, new CompleteWorkItem(item.Task, item.Item, amended), House.Person("u020"));
        var second = await house.EventuallyAsync<HandoffDelivered>(instance, count: 2);
        var again = (await house.EventsAsync<HandoffRequested>(instance))[1];
        (again.Handoff, again.RefersTo, again.Task).ShouldBe((second.Handoff, first.Handoff, first.Task));
        again.Documents.ShouldHaveSingleItem().Values["orderNo"].ShouldBe(new FeelString("O-1002"));
    }

    [Test]
    public async Task A_cancelled_instance_withdraws_its_hand_off_and_leaves_nothing_in_the_outbox()
    {
        var instance = await house.HandOverAsync();
        await house.AcceptAsync(instance, new CancelProcessInstance("顾客撤销"), Engine.Actor.System);
        (await house.EventsAsync<HandoffWithdrawn>(instance)).ShouldHaveSingleItem();
        await house.OutboxIsEmptyAsync();
    }

    [Test]
    public async Task Many_hand_offs_at_once_all_arrive_once()
    {
        var instances = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.HandOverAsync()));
        foreach (var instance in instances)
            await house.EventuallyAsync<HandoffDelivered>(instance);
        await house.OutboxIsEmptyAsync();
    }

    [Test]
    public async Task A_hand_off_that_a_dead_node_left_behind_is_delivered_by_the_next_one()
    {
        // Whoever takes no department's queue can send, but delivery is not recorded: as if the node died in between.
        var deaf = Transports.Options(transport) with
        {
            External = ["logistics"],
            ResendAfter = TimeSpan.FromMilliseconds(100),
        };
        await house.DisposeAsync();
        var dying = await House.StartAsync(store, deaf);
        var instance = await dying.HandOverAsync();
        await dying.DisposeAsync();
        house = await House.StartAsync(store, Transports.Options(transport));
        await house.EventuallyAsync<HandoffDelivered>(instance);
        await house.OutboxIsEmptyAsync();
    }
}
