using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Open pages hear that something changed for them, and of nothing that is not theirs.</summary>
internal sealed class LiveRules
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_pool_hears_of_a_new_task_and_a_watcher_of_every_step()
    {
        var server = SharedServer.Instance;
        var staff = await server.SignedInAsync("u020");
        await using var hub = await ConnectAsync(server, "u021");
        var added = Hear(hub, "tasksChanged");
        var instance = await Cases.StartReturnAsync(staff);
        (await added.WaitAsync(Patience))["keys"]!.AsArray().ShouldNotBeEmpty();

        var task = await Cases.FirstTaskAsync(staff, instance);
        var moved = Hear(hub, "instanceChanged");
        await hub.InvokeAsync("watch", instance);
        await staff.PostAsync($"/api/tasks/{task}/claim", "{}").OkAsync();
        (await moved.WaitAsync(Patience))["key"]!.GetValue<string>().ShouldBe(instance);
    }

    [Test]
    public async Task Nobody_connects_without_signing_in()
    {
        var server = SharedServer.Instance;
        var hub = Build(server, cookie: null);
        var closed = new TaskCompletionSource();
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        try
        {
            await hub.StartAsync();
            await closed.Task.WaitAsync(Patience);
        }
        catch (Exception refused) when (refused is HttpRequestException or InvalidOperationException or IOException)
        {
            // Refused at once, which is as good.
        }
        hub.State.ShouldBe(HubConnectionState.Disconnected);
    }

    private static Task<JsonNode> Hear(HubConnection hub, string notice)
    {
        var heard = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.On<JsonNode>(notice, body => heard.TrySetResult(body));
        return heard.Task;
    }

    private static async Task<HubConnection> ConnectAsync(TestServer server, string person)
    {
        var answer = await server.Anonymous().PostAsync("/api/session", new { person });
        var hub = Build(server, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        await hub.StartAsync();
        return hub;
    }

    private static HubConnection Build(TestServer server, string? cookie) =>
        new HubConnectionBuilder()
            .WithUrl(
                "http://localhost/hubs/inbox",
                options =>
                {
                    options.HttpMessageHandlerFactory = _ => server.Server.CreateHandler();
                    options.Transports = HttpTransportType.LongPolling;
                    if (cookie is not null)
                        options.Headers.Add("Cookie", cookie);
                }
            )
            .Build();
}
