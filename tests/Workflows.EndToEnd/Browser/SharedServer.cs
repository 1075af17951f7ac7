using Microsoft.Playwright;
using Workflows.EndToEnd.Hosting;

namespace Workflows.EndToEnd.Browser;

/// <summary>One server in demo mode and one Chromium for all tests of this folder; every test signs in people of its own and works on an order of its own.</summary>
[SetUpFixture]
internal sealed class SharedServer
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static ServerProcess? server;
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    public static Uri Address => server!.Address;
    public static IBrowser Browser => browser!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server = await ServerProcess.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }
}
