using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Workflows.Faults.Nodes;

namespace Workflows.Faults.Load;

/// <summary>
/// A client as it should be: when a server dies under it or is unavailable, it sends the same request with the same idempotency key again, to any node, until it is
/// answered. Whatever no fault of the surroundings can excuse, it notes in <see cref="Wrong"/>.
/// </summary>
internal sealed class Client(IReadOnlyList<ServerNode> nodes, int seed) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(seed);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Answers that may never be given: a 500, or «not now» without saying when to come again.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>How often a server said «not now».</summary>
    public int Refusals { get; private set; }

    /// <summary>Deploys, as often as it takes: the same content is the same version.</summary>
    public async Task DeployAsync(string name, string model, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(model));
                using var form = new MultipartFormDataContent { { file, "resources", name } };
                using var answer = await _http.PostAsync(new Uri(nodes[0].Address, "/v2/deployments"), form, cancellation);
                answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(cancellation));
                return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException && attempt < 300)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    /// <summary>Sends until it is answered with yes or no.</summary>
    public async Task<Answer> PostAsync(string path, object body, CancellationToken cancellation)
    {
        var key = Guid.NewGuid().ToString();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            var node = nodes[_random.Next(nodes.Count)];
            if (await TryAsync(node, path, body, key, patience.Token) is { } answer)
                return answer;
            await Task.Delay(20 + _random.Next(100), patience.Token);
        }
    }

    /// <summary>Sends once to one node. Null: no answer, or none that decides anything.</summary>
    public async Task<Answer?> TryAsync(ServerNode node, string path, object body, string key, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, path));
            request.Headers.Add("Idempotency-Key", key);
            request.Content = JsonContent.Create(body);
            using var response = await _http.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            var answer = new Answer(response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
            return Decides(answer, path, response.Headers.RetryAfter is not null) ? answer : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Wrong.Enqueue($"{path}: no answer within {_http.Timeout}");
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private bool Decides(Answer answer, string path, bool saysWhen)
    {
        if (answer.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
        {
            Refusals++;
            if (!saysWhen)
                Wrong.Enqueue($"{path}: {answer} without Retry-After");
            return false;
        }
        if ((int)answer.Status < 500)
            return true;
        Wrong.Enqueue($"{path}: {answer}");
        return false;
    }
}
