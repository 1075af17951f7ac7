namespace Workflows.Server.Tests.Hosting;

/// <summary>One server for all tests that leave it as they found it; what they create carries names of its own.</summary>
[SetUpFixture]
internal sealed class SharedServer
{
    private static TestServer? server;

    public static TestServer Instance => server ??= new TestServer();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }
}
