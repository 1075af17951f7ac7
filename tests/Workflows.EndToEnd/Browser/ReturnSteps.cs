using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

/// <summary>Steps of the return that more than one test takes.</summary>
internal static class ReturnSteps
{
    /// <summary>Starts 退货 from the catalogue and gives back its business key.</summary>
    public static async Task<string> StartReturnAsync(this Screen screen, string orderNo, string buyer, string reason, string amount)
    {
        await screen.GoAsync("/start");
        await screen.Main.GetByRole(AriaRole.Link, new() { Name = "退货流程" }).ClickAsync();
        await screen.SearchAndChooseAsync("订单号", orderNo);
        await screen.FillAsync("买家", buyer);
        await screen.PickAsync("类型", "退货退款");
        await screen.ChooseAsync("原因", reason);
        await screen.FillAsync("申请金额", amount);
        await screen.Main.GetByRole(AriaRole.Button, new() { Name = "发起", Exact = true }).ClickAsync();
        var said = await screen.Main.GetByText("已发起，业务单号").InnerTextAsync();
        return said.Split(' ')[^1];
    }

    /// <summary>Lets somebody outside do something about the order, with what the panel proposes.</summary>
    public static async Task SimulateAsync(this Screen screen, string orderNo, string action)
    {
        await screen.GoAsync("/simulation");
        await screen.Main.GetByRole(AriaRole.Tab, new() { Name = "订单与消息" }).ClickAsync();
        await screen.Main.GetByRole(AriaRole.Textbox, new() { Name = "搜订单号、买家" }).FillAsync(orderNo);
        await screen.Main.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
        var dialog = screen.Page.GetByRole(AriaRole.Dialog);
        var sent = screen.Page.GetByText("已发送");
        await Assertions.Expect(dialog.Or(sent).First).ToBeVisibleAsync();
        if (await dialog.IsVisibleAsync())
            await dialog.GetByRole(AriaRole.Button, new() { Name = "发送", Exact = true }).ClickAsync();
        await Assertions.Expect(sent.First).ToBeVisibleAsync();
    }
}
