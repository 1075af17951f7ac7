using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Handoffs.Contracts;
using Workflows.Runtime.InMemory;
using Workflows.Testing;
using Requested = Workflows.Handoffs.Contracts.HandoffRequested;

namespace Workflows.Handoffs.Tests;

/// <summary>Another department's own system takes its queue and answers, knowing nothing but the contracts.</summary>
[TestFixture]
public sealed class OtherSystemTests
{
    // A broker of its own for each test: what one test leaves in the queues would answer for instances of the next.
    private RabbitMqServer broker = null!;
    private House house = null!;
    private WarehouseSystem warehouse = null!;

    [SetUp]
    public async Task StartAsync()
    {
        broker = await RabbitMqServer.StartAsync();
        warehouse = await WarehouseSystem.StartAsync(broker.Address);
        var options = new HandoffOptions
        {
            Transport = HandoffTransport.RabbitMq,
            RabbitMq = broker.Address,
            External = ["logistics"],
            ResendAfter = TimeSpan.FromMilliseconds(500),
        };
        house = await House.StartAsync(new InMemoryStore(), options);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await house.DisposeAsync();
        await warehouse.DisposeAsync();
        await broker.DisposeAsync();
    }

    [Test]
    public async Task It_receives_accepts_and_does_the_task()
    {
        warehouse.Answer = (request, answers) =>
            answers.SendAllAsync(
                new HandoffReceived
                {
                    HandoffId = request.HandoffId,
                    DeliveryId = request.DeliveryId,
                    ProcessInstanceKey = request.ProcessInstanceKey,
                },
                new Contracts.HandoffAccepted
                {
                    HandoffId = request.HandoffId,
                    ProcessInstanceKey = request.ProcessInstanceKey,
                    By = "WMS",
                },
                Done(request)
            );
        var instance = await house.HandOverAsync();
        var completed = await house.EventuallyAsync<UserTaskCompleted>(instance, count: 2);
        completed.By.ShouldBe("WMS");
        completed.Submitted["receivedQty"].ToString().ShouldBe("2");
        await house.OutboxIsEmptyAsync();
    }

    [Test]
    public async Task Its_answers_may_come_out_of_order_and_twice()
    {
        warehouse.Answer = (request, answers) =>
            answers.SendAllAsync(
                Done(request),
                Done(request),
                new HandoffReceived
                {
                    HandoffId = request.HandoffId,
                    DeliveryId = request.DeliveryId,
                    ProcessInstanceKey = request.ProcessInstanceKey,
                }
            );
        var instance = await house.HandOverAsync();
        await house.EventuallyAsync<UserTaskCompleted>(instance, count: 2);
        await house.OutboxIsEmptyAsync();
        (await house.EventsAsync<HandoffDelivered>(instance)).ShouldHaveSingleItem();
    }

    [Test]
    public async Task It_may_send_the_work_back()
    {
        warehouse.Answer = (request, answers) =>
            answers.SendAllAsync(
                new Contracts.HandoffReturned
                {
                    HandoffId = request.HandoffId,
                    ProcessInstanceKey = request.ProcessInstanceKey,
                    By = "WMS",
                    Reason = "库区已满",
                }
            );
        var instance = await house.HandOverAsync();
        var returned = await house.EventuallyAsync<Engine.Events.ProcessInstances.HandoffReturned>(instance);
        returned.Reason.ShouldBe("库区已满");
    }

    [Test]
    public async Task An_answer_without_effect_comes_back_with_its_reason()
    {
        var refused = new TaskCompletionSource<HandoffAnswerRefused>();
        warehouse.Refused = message => refused.TrySetResult(message);
        warehouse.Answer = (request, answers) =>
            answers.SendAllAsync(
                new Contracts.HandoffReturned
                {
                    HandoffId = request.HandoffId,
                    ProcessInstanceKey = request.ProcessInstanceKey,
                    By = "WMS",
                    Reason = "",
                }
            );
        await house.HandOverAsync();
        var message = await refused.Task.WaitAsync(TimeSpan.FromSeconds(60));
        message.Code.ShouldNotBeNullOrEmpty();
        message.Reason.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public async Task An_answer_that_no_database_keeps_comes_back_and_a_right_one_still_counts()
    {
        var refused = new TaskCompletionSource<HandoffAnswerRefused>();
        warehouse.Refused = message => refused.TrySetResult(message);
        warehouse.Answer = (request, answers) =>
            answers.SendAllAsync(Done(request) with { VariablesJson = """{"note":"a\u0000b"}""" }, Done(request));
        var instance = await house.HandOverAsync();
        (await refused.Task.WaitAsync(TimeSpan.FromSeconds(60))).Code.ShouldBe("TEXT_NUL");
        await house.EventuallyAsync<UserTaskCompleted>(instance, count: 2);
    }

    private static HandoffDone Done(Requested request) =>
        new()
        {
            HandoffId = request.HandoffId,
            ProcessInstanceKey = request.ProcessInstanceKey,
            By = "WMS",
            VariablesJson = """{"receivedQty":2}""",
        };

    /// <summary>A warehouse management system of somebody else.</summary>
    private sealed class WarehouseSystem : IAsyncDisposable
    {
        private readonly ServiceProvider services;
        private readonly IBusControl bus;

        private WarehouseSystem(ServiceProvider services) => (this.services, bus) = (services, services.GetRequiredService<IBusControl>());

        public Func<Requested, ISendEndpoint, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;
        public Action<HandoffAnswerRefused> Refused { get; set; } = _ => { };

        public static async Task<WarehouseSystem> StartAsync(string broker)
        {
            WarehouseSystem? system = null;
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddMassTransit(x =>
                x.UsingRabbitMq(
                    (_, rabbit) =>
                    {
                        rabbit.Host(new Uri(broker));
                        rabbit.ReceiveEndpoint(
                            HandoffQueues.Of("logistics"),
                            endpoint =>
                            {
                                endpoint.SetQuorumQueue();
                                endpoint.SetQueueArgument("x-delivery-limit", 20);
                                endpoint.Handler<Requested>(async context =>
                                {
                                    var answers = await context.GetSendEndpoint(HandoffQueues.AnswersAddress);
                                    await system!.Answer(context.Message, answers);
                                });
                                endpoint.Handler<Contracts.HandoffWithdrawn>(_ => Task.CompletedTask);
                                endpoint.Handler<HandoffAnswerRefused>(context =>
                                {
                                    system!.Refused(context.Message);
                                    return Task.CompletedTask;
                                });
                            }
                        );
                    }
                )
            );
            system = new WarehouseSystem(services.BuildServiceProvider());
            await system.bus.StartAsync();
            return system;
        }

        public async ValueTask DisposeAsync()
        {
            await bus.StopAsync();
            await services.DisposeAsync();
        }
    }
}
