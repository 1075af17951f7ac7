using Microsoft.Extensions.DependencyInjection;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Tests;

/// <summary>What forms choose from.</summary>
[TestFixture]
internal sealed class ReferenceTests
{
    [TestCase("item")]
    [TestCase("sku")]
    [TestCase("store")]
    [TestCase("campaign")]
    [TestCase("asset")]
    [TestCase("supplier")]
    public async Task What_is_found_by_searching_is_found_by_its_id(string kind)
    {
        await using var shop = await TestShop.OpenAsync();
        var references = shop.Services.GetRequiredService<IReferencePort>();

        var first = (await references.SearchAsync(kind, null, 2, default)).ShouldNotBeNull()[0];
        first.Label.ShouldNotBeNullOrWhiteSpace();
        (await references.SearchAsync(kind, first.Id, 5, default))!.ShouldContain(first);
        (await references.FindAsync(kind, [first.Id, "no-such-thing"], default)).ShouldBe([first]);
    }

    [Test]
    public async Task Items_are_found_by_words_of_their_title()
    {
        await using var shop = await TestShop.OpenAsync();
        var references = shop.Services.GetRequiredService<IReferencePort>();
        var item = (await references.SearchAsync("item", null, 1, default))![0];

        (await references.SearchAsync("item", item.Label[..3], 50, default))!.ShouldContain(item);
        (await references.SearchAsync("item", "没有这样的宝贝", 50, default))!.ShouldBeEmpty();
    }

    [Test]
    public async Task A_kind_that_the_shop_does_not_have_is_no_empty_list()
    {
        await using var shop = await TestShop.OpenAsync();

        (await shop.Services.GetRequiredService<IReferencePort>().SearchAsync("moon", null, 1, default)).ShouldBeNull();
    }
}
