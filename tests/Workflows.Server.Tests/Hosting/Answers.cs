using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows.Server.Tests.Hosting;

/// <summary>Requests and answers in the words of the tests.</summary>
internal static class Answers
{
    public static async Task<JsonNode> OkAsync(this Task<HttpResponseMessage> call)
    {
        var answer = await call;
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The answer is a Problem of this status; returns its body.</summary>
    public static async Task<JsonNode> ProblemAsync(this Task<HttpResponseMessage> call, int status)
    {
        var answer = await call;
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", text);
        var body = JsonNode.Parse(text)!;
        body["status"]!.GetValue<int>().ShouldBe(status);
        foreach (var member in new[] { "type", "title", "detail", "instance", "code" })
            body[member]?.GetValue<string>().ShouldNotBeNullOrWhiteSpace($"{member}: {text}");
        return body;
    }

    public static string Code(this JsonNode problem) => problem["code"]!.GetValue<string>();

    public static Task<HttpResponseMessage> PostAsync(
        this HttpClient client,
        string path,
        object body,
        params (string Name, string Value)[] headers
    ) => client.SendAsync(Request(HttpMethod.Post, path, body, headers));

    public static Task<HttpResponseMessage> PutAsync(
        this HttpClient client,
        string path,
        object body,
        params (string Name, string Value)[] headers
    ) => client.SendAsync(Request(HttpMethod.Put, path, body, headers));

    private static HttpRequestMessage Request(HttpMethod method, string path, object body, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
