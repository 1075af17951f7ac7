using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

internal sealed class AuditFilm : BrowserTest
{
    private const string Scarf = "4102880168001";

    [Test]
    public async Task An_auditor_finds_a_case_and_goes_through_its_verified_history_event_by_event()
    {
        var service = await OpenAsync("彭丽娟");
        var key = await service.StartReturnAsync(Scarf, "小鹿乱撞", "七天无理由", "168");

        var auditor = await OpenAsync("顾清源");
        await auditor.GoAsync("/audit");
        await auditor.Main.GetByRole(AriaRole.Textbox, new() { Name = "业务单号、订单号、买家" }).FillAsync(key);
        await auditor.Main.GetByRole(AriaRole.Link, new() { Name = key }).ClickAsync();
        await auditor.SeeAsync("历史已校验");
        await Assertions.Expect(auditor.Page.Locator("[data-element-id=register]").First).ToBeVisibleAsync();

        await auditor.Page.Keyboard.PressAsync("Home");
        await auditor.SeeAsync("第 1 / ");
        await auditor.Page.Keyboard.PressAsync("ArrowRight");
        await auditor.SeeAsync("第 2 / ");
        await auditor.Main.GetByRole(AriaRole.Button, new() { Name = "播放" }).ClickAsync();
        await auditor.SeeAsync("第 4 / ");
        await auditor.Main.GetByRole(AriaRole.Button, new() { Name = "暂停" }).ClickAsync();

        // Every event has a link of its own.
        auditor.Page.Url.ShouldContain("seq=");
    }
}
