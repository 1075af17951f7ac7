using System.Collections.Concurrent;
using System.Text.Json;

namespace Workflows.Faults;

/// <summary>Callers that take one instance after the other through the flow, and what the servers have answered them.</summary>
internal sealed class Load(IReadOnlyList<Uri> nodes, IReadOnlyList<string> orders)
{
    private readonly ConcurrentBag<long> _started = [];
    private readonly ConcurrentBag<long> _completed = [];
    private int _requests;

    /// <summary>Instances that a server said it had started.</summary>
    public IReadOnlyCollection<long> Started => _started;

    /// <summary>Instances whose last task a server said it had completed.</summary>
    public IReadOnlyCollection<long> Completed => _completed;

    public async Task RunAsync(int callers, CancellationToken stop, CancellationToken giveUp) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Task.Run(() => CallAsync(i, stop, giveUp), giveUp)));

    private async Task CallAsync(int caller, CancellationToken stop, CancellationToken giveUp)
    {
        using var client = new Client(nodes, caller);
        while (!stop.IsCancellationRequested)
            await OneAsync(client, Interlocked.Increment(ref _requests), giveUp);
    }

    private async Task OneAsync(Client client, int number, CancellationToken giveUp)
    {
        var refundId = $"R{number:D6}";
        var variables = new
        {
            refundId,
            orderNo = orders[number % orders.Count],
            agreedAmount = 0.01m,
        };
        var started = await client.PostAsync(
            "/v2/process-instances",
            new { processDefinitionId = RefundFlow.ProcessId, variables },
            giveUp
        );
        var instance = long.Parse(started!.Value.GetProperty("processInstanceKey").GetString()!);
        _started.Add(instance);
        await client.PostAsync(
            "/v2/messages/publication",
            new
            {
                name = RefundFlow.Message,
                correlationKey = refundId,
                timeToLive = 3_600_000,
                messageId = refundId,
            },
            giveUp
        );
        var task = await TaskOfAsync(client, instance, giveUp);
        var done = await client.PostAsync($"/v2/user-tasks/{task}/completion", new { }, giveUp);
        done.ShouldNotBeNull("its only caller completes it");
        _completed.Add(instance);
    }

    private static async Task<string> TaskOfAsync(Client client, long instance, CancellationToken giveUp)
    {
        var filter = new { filter = new { processInstanceKey = instance.ToString(), state = "CREATED" } };
        while (true)
        {
            var found = (await client.PostAsync("/v2/user-tasks/search", filter, giveUp))!.Value.GetProperty("items");
            if (found.GetArrayLength() > 0)
                return found[0].GetProperty("userTaskKey").GetString()!;
            await Task.Delay(100, giveUp);
        }
    }
}
