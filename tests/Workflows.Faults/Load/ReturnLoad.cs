using System.Globalization;
using System.Text.Json;
using Workflows.Faults.Nodes;

namespace Workflows.Faults.Load;

/// <summary>Callers that lead one return after the other from its application to its end, each step answered before the next.</summary>
/// <param name="nodes">Asked at random.</param>
/// <param name="orders">What is returned.</param>
/// <param name="seed">Of the choice among the nodes.</param>
/// <param name="withTimers">Every fourth case goes through <see cref="WaitingFlow"/>, which is deployed first.</param>
internal sealed class ReturnLoad(IReadOnlyList<ServerNode> nodes, IReadOnlyList<string> orders, int seed, bool withTimers)
{
    private readonly List<Client> _clients = [];
    private int _cases;

    public Ledger Ledger { get; } = new();

    /// <summary>The flows of the cases, as SQL has them.</summary>
    public string Flows => withTimers ? $"('p15-return', '{WaitingFlow.ProcessId}')" : "('p15-return')";

    public IEnumerable<string> Wrong => _clients.SelectMany(client => client.Wrong);

    public int Refusals => _clients.Sum(client => client.Refusals);

    /// <summary>Orders of the simulated shop of which enough is left to pay back.</summary>
    public static Task<List<string>> OrdersAsync(House house) =>
        house.QueryAsync(
            "SELECT order_no FROM shop_orders WHERE paid_amount - refunded_amount > 50 ORDER BY order_no",
            row => row.GetString(0)
        );

    /// <summary>Works until <paramref name="stop"/>, or until there were <paramref name="most"/> cases; what was begun is brought to its end.</summary>
    public async Task RunAsync(int callers, int most, CancellationToken stop, CancellationToken giveUp)
    {
        for (var caller = 0; caller < callers; caller++)
            _clients.Add(new Client(nodes, seed + caller));
        try
        {
            if (withTimers)
                await _clients[0].DeployAsync("faults-waiting.bpmn", WaitingFlow.Model, giveUp);
            await Task.WhenAll(_clients.Select(client => Task.Run(() => CallAsync(client, most, stop, giveUp), giveUp)));
        }
        finally
        {
            _clients.ForEach(client => client.Dispose());
        }
    }

    private async Task CallAsync(Client client, int most, CancellationToken stop, CancellationToken giveUp)
    {
        while (!stop.IsCancellationRequested && Interlocked.Increment(ref _cases) is var number && number <= most)
            await LeadAsync(client, new ReturnCase(number, orders[number % orders.Count], withTimers && number % 4 == 0), giveUp);
    }

    private async Task LeadAsync(Client client, ReturnCase one, CancellationToken giveUp)
    {
        var instance = one.StartsByMessage ? await ApplyAsync(client, one, giveUp) : await CreateAsync(client, one, giveUp);
        Ledger.Instances.TryAdd(one.RefundId, instance).ShouldBeTrue();
        foreach (var step in one.Steps)
        {
            if (step is Step.Publish message)
                await PublishAsync(client, message.Message, message.CorrelationKey, message.Variables, giveUp);
            else if (step is Step.Complete task)
                await CompleteAsync(client, instance, task, giveUp);
            else
                await EndedAsync(client, instance, giveUp);
        }
        Ledger.Done.Add(one);
    }

    private static async Task<long> CreateAsync(Client client, ReturnCase one, CancellationToken giveUp)
    {
        var answer = await client.PostAsync(
            "/v2/process-instances",
            new { processDefinitionId = one.ProcessId, variables = one.Application },
            giveUp
        );
        answer.IsDone.ShouldBeTrue($"create {one}: {answer}");
        return Key(answer.Body, "processInstanceKey");
    }

    private async Task<long> ApplyAsync(Client client, ReturnCase one, CancellationToken giveUp)
    {
        await PublishAsync(client, "return-requested", one.RefundId, one.Application, giveUp);
        var filter = new
        {
            filter = new
            {
                processDefinitionId = one.ProcessId,
                variables = new[] { new { name = "refundId", value = JsonSerializer.Serialize(one.RefundId) } },
            },
        };
        var found = await FindAsync(client, "/v2/process-instances/search", filter, $"the instance of {one}", giveUp);
        return Key(found, "processInstanceKey");
    }

    private async Task PublishAsync(Client client, string name, string correlationKey, object variables, CancellationToken giveUp)
    {
        var answer = await client.PostAsync(
            "/v2/messages/publication",
            new
            {
                name,
                correlationKey,
                variables,
                timeToLive = 3_600_000,
                messageId = correlationKey,
            },
            giveUp
        );
        answer.IsDone.ShouldBeTrue($"publish {name} {correlationKey}: {answer}");
        Ledger.Messages.Add(Key(answer.Body, "messageKey"));
    }

    private async Task CompleteAsync(Client client, long instance, Step.Complete step, CancellationToken giveUp)
    {
        var filter = new
        {
            filter = new
            {
                processInstanceKey = instance.ToString(CultureInfo.InvariantCulture),
                elementId = step.ElementId,
                state = "CREATED",
            },
        };
        // What was answered before has led here: a lost effect shows as a task that never comes.
        var task = Key(await FindAsync(client, "/v2/user-tasks/search", filter, $"{step.ElementId} of {instance}", giveUp), "userTaskKey");
        var answer = await client.PostAsync($"/v2/user-tasks/{task}/completion", new { variables = step.Variables }, giveUp);
        answer.IsDone.ShouldBeTrue($"complete {step.ElementId} of {instance}: {answer}");
        Ledger.Tasks.Add(task);
    }

    private static async Task EndedAsync(Client client, long instance, CancellationToken giveUp)
    {
        var filter = new { filter = new { processInstanceKey = instance.ToString(CultureInfo.InvariantCulture), state = "COMPLETED" } };
        await FindAsync(client, "/v2/process-instances/search", filter, $"the end of {instance}", giveUp);
    }

    private static async Task<JsonElement> FindAsync(Client client, string search, object filter, string what, CancellationToken giveUp)
    {
        for (var attempt = 0; ; attempt++)
        {
            var found = (await client.PostAsync(search, filter, giveUp)).Items;
            found.GetArrayLength().ShouldBeLessThanOrEqualTo(1, $"there is more than one: {what}");
            if (found.GetArrayLength() == 1)
                return found[0];
            attempt.ShouldBeLessThan(900, $"it never came: {what}");
            await Task.Delay(100, giveUp);
        }
    }

    private static long Key(JsonElement element, string name) =>
        long.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
