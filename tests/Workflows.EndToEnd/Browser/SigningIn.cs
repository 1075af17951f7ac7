using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

internal sealed class SigningIn : BrowserTest
{
    [Test]
    public async Task Whoever_has_not_signed_in_is_asked_who_they_are_and_then_sees_the_page_they_wanted()
    {
        var screen = await OpenAsync(person: null);
        await screen.GoAsync("/start");
        await screen.SeeAsync("演示：选择一位同事");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "彭丽娟" }).ClickAsync();
        await screen.SeeAsync("退货流程");
        screen.Page.Url.ShouldEndWith("/start");
    }

    [Test]
    public async Task People_see_only_the_rooms_that_are_theirs()
    {
        var service = await OpenAsync("邓小雨");
        await Assertions.Expect(service.Page.GetByRole(AriaRole.Link, new() { Name = "发起" })).ToBeVisibleAsync();
        await Assertions.Expect(service.Page.GetByRole(AriaRole.Link, new() { Name = "审计" })).ToHaveCountAsync(0);
        await Assertions.Expect(service.Page.GetByRole(AriaRole.Link, new() { Name = "流程", Exact = true })).ToHaveCountAsync(0);

        var refused = await service.Page.APIRequest.PostAsync(
            "/api/drafts/p15-return/publish",
            new()
            {
                DataObject = new { note = "so nicht" },
                Headers = new Dictionary<string, string> { ["X-CSRF"] = "1" },
            }
        );
        refused.Status.ShouldBe(404, "what one may not see is not there");
    }
}
