using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace Workflows.EndToEnd.Browser;

/// <summary>Opens screens for people, and keeps a picture of each under TestResults when a test fails.</summary>
internal abstract class BrowserTest
{
    // Generous: a build machine may be busy. Nothing here waits for time to pass, only for what must appear.
    private const float Patience = 30_000;
    private const int Wide = 1440;
    private readonly List<Screen> screens = [];

    [TearDown]
    public async Task CloseScreensAsync()
    {
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        foreach (var (screen, n) in screens.Select((screen, n) => (screen, n)))
        {
            if (failed)
                await screen.Page.ScreenshotAsync(new() { Path = PicturePath(n), FullPage = true });
            await screen.Page.Context.CloseAsync();
        }
        screens.Clear();
    }

    /// <summary>A screen at which this person of the demo organisation has signed in; null for nobody.</summary>
    protected async Task<Screen> OpenAsync(string? person, int width = Wide)
    {
        var context = await SharedServer.Browser.NewContextAsync(
            new()
            {
                BaseURL = SharedServer.Address.ToString(),
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
            }
        );
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var screen = new Screen(await context.NewPageAsync());
        screens.Add(screen);
        if (person is not null)
            await screen.SignInAsync(person);
        return screen;
    }

    private static string PicturePath(int n) =>
        Path.Combine(TestContext.CurrentContext.WorkDirectory, "TestResults", $"{TestContext.CurrentContext.Test.MethodName}-{n + 1}.png");
}
