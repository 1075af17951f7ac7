using System.Net;
using System.Net.Http.Headers;
using Workflows.EndToEnd.Hosting;

namespace Workflows.EndToEnd;

/// <summary>What only a real listener shows: bodies that are too large, and what nobody ever finishes sending.</summary>
internal sealed class Limits
{
    [Test]
    public async Task A_body_of_100_MB_is_refused_with_a_Problem_before_it_is_read()
    {
        await using var server = await ServerProcess.StartAsync();
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(10) };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        using var content = new ByteArrayContent(new byte[100 << 20]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/process-instances/search") { Content = content };
        // The client asks before it sends, and so hears the answer instead of a broken connection.
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
