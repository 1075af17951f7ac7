using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Workflows.Faults;

/// <summary>
/// A client as it should be: when the server dies under it, it repeats the request with the same idempotency key, at any node, until it has an answer.
/// </summary>
internal sealed class Client(IReadOnlyList<Uri> nodes, int seed) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Random _random = new(seed);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public async Task DeployAsync(string name, string model)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(model));
        using var form = new MultipartFormDataContent { { file, "resources", name } };
        using var answer = await _http.PostAsync(new Uri(nodes[0], "/v2/deployments"), form);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends until it is answered. Null: the answer was 404 or 409.</summary>
    public async Task<JsonElement?> PostAsync(string path, object body, CancellationToken cancellation)
    {
        var key = Guid.NewGuid().ToString();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(nodes[_random.Next(nodes.Count)], path));
                request.Headers.Add("Idempotency-Key", key);
                request.Content = JsonContent.Create(body);
                using var answer = await _http.SendAsync(request, patience.Token);
                var text = await answer.Content.ReadAsStringAsync(patience.Token);
                if (answer.IsSuccessStatusCode)
                    return text.Length == 0 ? JsonDocument.Parse("{}").RootElement : JsonDocument.Parse(text).RootElement;
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict)
                    return null;
                if ((int)answer.StatusCode < 500 && answer.StatusCode != HttpStatusCode.TooManyRequests)
                    throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
            }
            catch (Exception e)
                when (e is HttpRequestException or IOException || (e is TaskCanceledException && !patience.IsCancellationRequested)) { }
            await Task.Delay(20 + _random.Next(100), patience.Token);
        }
    }

    public void Dispose() => _http.Dispose();
}
