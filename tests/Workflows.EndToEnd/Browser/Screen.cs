using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Workflows.EndToEnd.Browser;

/// <summary>What one person sees and does, in the words on the screen.</summary>
internal sealed class Screen(IPage page)
{
    public IPage Page { get; } = page;

    /// <summary>The main part of the page, without the frame around it.</summary>
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>Picks the person on the sign-in page.</summary>
    public async Task SignInAsync(string person)
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        // On a phone the person's button shows a picture only, and has the name for those who cannot see it.
        await Assertions.Expect(Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = person })).ToBeVisibleAsync();
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public async Task PressAsync(string name) =>
        await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public async Task SeeAsync(string text) => await Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public async Task FillAsync(string label, string value)
    {
        var input = Field(label).Locator("input, textarea").First;
        await input.FillAsync(value);
        await input.BlurAsync();
    }

    public async Task PickAsync(string label, string option) => await Field(label).GetByLabel(option, new() { Exact = true }).CheckAsync();

    public async Task ChooseAsync(string label, string option)
    {
        await Field(label).Locator(".fjs-input-group").First.ClickAsync();
        await Page.Locator(".fjs-dropdownlist-item", new() { HasText = option }).First.ClickAsync();
    }

    /// <summary>Finds an option by typing, as one does where there are too many to look through.</summary>
    public async Task SearchAndChooseAsync(string label, string option)
    {
        var input = Field(label).Locator(".fjs-input-group input").First;
        await input.ClickAsync();
        await input.PressSequentiallyAsync(option);
        await Page.Locator(".fjs-dropdownlist-item", new() { HasText = option }).First.ClickAsync();
    }

    /// <summary>Uploads a picture and waits until it is shown as kept.</summary>
    public async Task UploadAsync(string label, string fileName)
    {
        await Field(label)
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = fileName,
                    MimeType = "image/png",
                    Buffer = await Page.ScreenshotAsync(),
                }
            );
        await Assertions.Expect(Field(label).GetByRole(AriaRole.Link, new() { Name = fileName })).ToBeVisibleAsync();
    }

    /// <summary>Opens the case's task of this name from the inbox.</summary>
    public async Task OpenTaskAsync(string step, string businessKey)
    {
        await GoAsync("/inbox/todo");
        await Page.Locator("[data-inbox-row]", new() { HasText = step }).Filter(new() { HasText = businessKey }).First.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = step })).ToBeVisibleAsync();
    }

    /// <summary>Ends the open task by one of its buttons.</summary>
    public async Task FinishAsync(string step, string outcome = "办理完成")
    {
        await PressAsync(outcome);
        await SeeAsync($"“{step}”已办理");
    }

    private ILocator Field(string label) =>
        Page.Locator(".fjs-form-field")
            .Filter(new() { Has = Page.Locator("label, legend", new() { HasTextRegex = StartingWith(label) }) })
            .Last;

    private static Regex StartingWith(string label) => new("^" + Regex.Escape(label), RegexOptions.None, TimeSpan.FromSeconds(1));
}
