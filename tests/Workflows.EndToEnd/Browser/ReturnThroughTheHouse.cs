using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

/// <summary>退货 in the browser, as the people who do it: sales, logistics and finance, with the customer and the carrier played in the panel 模拟.</summary>
internal sealed class ReturnThroughTheHouse : BrowserTest
{
    private const string Coat = "4102882600003";

    [Test]
    public async Task A_return_passes_three_departments_and_ends_refunded()
    {
        var service = await OpenAsync("彭丽娟");
        var key = await service.StartReturnAsync(Coat, "豆豆妈妈88", "质量问题", "2600");
        await service.OpenTaskAsync("登记退货", key);
        await service.FillAsync("电话", "13800001111");
        await service.FillAsync("问题描述", "袖口脱线");
        await service.PickAsync("商品完好", "否");
        await service.FinishAsync("登记退货");
        await service.OpenTaskAsync("电话/旺旺沟通", key);
        await service.FillAsync("沟通记录", "顾客同意寄回");
        await service.FillAsync("协商金额", "2600");
        await service.FinishAsync("电话/旺旺沟通", "同意退货");

        var sales = await OpenAsync("韩雪梅");
        await sales.OpenTaskAsync("销售主管审批", key);
        await sales.FinishAsync("销售主管审批", "同意");

        await service.SimulateAsync(Coat, "寄回并填写退货单号");
        await service.SimulateAsync(Coat, "退件送达仓库");

        // The work crosses to logistics: claiming it accepts the hand-off.
        var warehouse = await OpenAsync("范大勇");
        await warehouse.OpenTaskAsync("收件拆包登记", key);
        await warehouse.PressAsync("签收");
        await warehouse.SeeAsync("已签收");
        await warehouse.FillAsync("实收数", "1");
        await warehouse.UploadAsync("拆包照片", "开箱.png");
        await warehouse.FinishAsync("收件拆包登记", "已收");

        await service.OpenTaskAsync("检验货品完整性", key);
        await service.PickAsync("检验结果", "质量问题属实");
        await service.FillAsync("说明", "袖口缝线断裂");
        await service.FinishAsync("检验货品完整性");

        var finance = await OpenAsync("姚慧敏");
        await finance.OpenTaskAsync("财务主管审批", key);
        await finance.FinishAsync("财务主管审批", "批准");

        await service.GoAsync("/simulation");
        await service.Page.GetByRole(AriaRole.Tab, new() { Name = "店铺发出的" }).ClickAsync();
        await service.SeeAsync("原路退款 2600.00 元");
        await warehouse.OpenTaskAsync("退回品入库", key);
    }
}
