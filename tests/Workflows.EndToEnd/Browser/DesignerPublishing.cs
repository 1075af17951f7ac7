using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

internal sealed class DesignerPublishing : BrowserTest
{
    [Test]
    public async Task An_owner_changes_a_step_sees_the_change_in_words_and_publishes_with_a_note()
    {
        var owner = await OpenAsync("韩雪梅");
        await owner.GoAsync("/flows/p15-return");
        await owner.Page.Locator("[data-element-id=register]").First.ClickAsync();
        await owner.Page.Locator("[data-group-id=group-documentation] .bio-properties-panel-group-header").ClickAsync();
        await owner.Page.Locator("#bio-properties-panel-documentation").FillAsync("当天登记，写下顾客的原话。");
        await owner.SeeAsync("已自动保存");

        await owner.PressAsync("发布");
        var dialog = owner.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("登记退货");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("请填写发布说明");
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("写明登记的时限");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();

        await owner.SeeAsync("第 2 版已发布");
        await owner.GoAsync("/flows");
        await owner.SeeAsync("第 2 版");
    }
}
