using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

internal sealed class NarrowScreen : BrowserTest
{
    private const int Phone = 375;
    private const string Jumper = "4102880620002";

    [Test]
    public async Task The_inbox_and_a_task_fit_a_phone()
    {
        var screen = await OpenAsync("彭丽娟", Phone);
        var key = await screen.StartReturnAsync(Jumper, "奶茶三分糖", "七天无理由", "620");
        await screen.GoAsync("/inbox/todo");
        await screen.SeeAsync(key);
        await ShouldFitAsync(screen);
        await screen.OpenTaskAsync("登记退货", key);
        await screen.SeeAsync("问题描述");
        await ShouldFitAsync(screen);
    }

    private static async Task ShouldFitAsync(Screen screen)
    {
        var width = await screen.Page.EvaluateAsync<int>(
            "Math.max(...[document.documentElement, document.body, document.querySelector('main')].map((e) => e.scrollWidth))"
        );
        width.ShouldBeLessThanOrEqualTo(Phone, $"{screen.Page.Url} scrolls sideways");
    }
}
