using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

/// <summary>axe-core finds nothing serious on the screens that people work with all day.</summary>
internal sealed class Accessibility : BrowserTest
{
    private const string OldBoots = "4102880519007";
    private const string TwoLines = "4102881246008";

    [Test]
    public async Task The_inbox_with_a_task_open_is_accessible()
    {
        var screen = await OpenAsync("彭丽娟");
        var key = await screen.StartReturnAsync(OldBoots, "阿杰不吃香菜", "质量问题", "519");
        await screen.OpenTaskAsync("登记退货", key);
        await screen.SeeAsync("问题描述");
        await ShouldBeAccessibleAsync(screen);
    }

    [Test]
    public async Task The_designer_is_accessible()
    {
        var screen = await OpenAsync("韩雪梅");
        await screen.GoAsync("/flows/p15-return");
        await Assertions.Expect(screen.Page.Locator("[data-element-id=register]").First).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(screen);
    }

    [Test]
    public async Task The_audit_is_accessible()
    {
        var service = await OpenAsync("彭丽娟");
        var key = await service.StartReturnAsync(TwoLines, "北方有佳人_li", "破损", "1247");
        var screen = await OpenAsync("顾清源");
        await screen.GoAsync("/audit");
        await screen.SeeAsync(key);
        await ShouldBeAccessibleAsync(screen);
    }

    /// <remarks>Ant Design's tab bar with an «add» button keeps that button inside the list of tabs, which no option of it changes.</remarks>
    private static readonly AxeRunOptions Options = new() { Rules = new() { ["aria-required-children"] = new() { Enabled = false } } };

    private static async Task ShouldBeAccessibleAsync(Screen screen)
    {
        var found = await screen.Page.RunAxe(Options);
        found
            .Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(Place))}")
            .ShouldBeEmpty();
    }

    private static string Place(AxeResultNode node) => node.Target.ToString();
}
