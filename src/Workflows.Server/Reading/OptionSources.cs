using Workflows.Feel;
using Workflows.Organization;
using Workflows.Server.SignIn;
using Workflows.Shop.Ports;

namespace Workflows.Server.Reading;

/// <summary>
/// The options that only the server has (<c>properties.source</c>): people by position or positions,
/// projects, orders, the goods of the case's order, and what the shop has (items, goods, stores, campaigns, themes, assets, suppliers). An option is a context
/// <c>{value, label}</c>; an order's also holds what other fields take from it (<c>properties.takenFrom</c>).
/// </summary>
public sealed class OptionSources(IOrderPort orders, IReferencePort references)
{
    private const string OrderSource = "order";

    /// <summary>Options whose label or value contains the words; null for a source that nobody knows.</summary>
    /// <param name="variables">Values of the case and of the form, for sources that depend on them.</param>
    public async Task<IReadOnlyList<FeelContext>?> SearchAsync(
        string source,
        string? words,
        int limit,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (await AtHandAsync(source, variables, caller, cancellation) is { } options)
            return [.. options.Where(option => Contains(option, words)).Take(limit)];
        return source == OrderSource
            ? [.. (await orders.SearchAsync(words, limit, cancellation)).Select(OrderOption)]
            : Named(await references.SearchAsync(source, words, limit, cancellation));
    }

    /// <summary>Which of the values are options of the source; null for a source that nobody knows.</summary>
    public async Task<IReadOnlyList<FeelContext>?> FindAsync(
        string source,
        IReadOnlyCollection<string> values,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (await AtHandAsync(source, variables, caller, cancellation) is { } options)
            return [.. options.Where(option => option["value"] is FeelString value && values.Contains(value.Value))];
        if (source != OrderSource)
            return Named(await references.FindAsync(source, values, cancellation));
        var found = new List<FeelContext>();
        foreach (var number in values)
        {
            if (await orders.FindAsync(number, cancellation) is { } order)
                found.Add(OrderOption(order));
        }
        return found;
    }

    /// <summary>The options of sources that are few and looked through; null for those that somebody else searches.</summary>
    private async Task<IEnumerable<FeelContext>?> AtHandAsync(
        string source,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    ) =>
        source switch
        {
            "project" => caller.Organization.Model.Projects.Select(project => Option(project.Id.Value, project.Name)),
            "order-sku" => await OwnGoodsAsync(variables, cancellation),
            _ => IsPeople(source) ? People(source, caller.Organization) : null,
        };

    private async Task<IEnumerable<FeelContext>> OwnGoodsAsync(FeelContext variables, CancellationToken cancellation) =>
        variables["orderNo"] is FeelString number && await orders.FindAsync(number.Value, cancellation) is { } own
            ? own.Lines.Select(line => Option(line.SkuId, $"{line.Title} {line.Spec} ×{line.Quantity}"))
            : [];

    private static bool IsPeople(string source) => source == "people" || source.StartsWith("people:", StringComparison.Ordinal);

    private static IEnumerable<FeelContext> People(string source, OrganizationSnapshot organization)
    {
        var people = source.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? source[(colon + 1)..].Split(',').SelectMany(position => organization.HoldersOf(new PositionId(position))).Distinct()
            : organization.Model.People.Select(person => person.Id);
        return people.Select(person => Option(person.Value, organization.NameOf(person)));
    }

    private static FeelContext OrderOption(Order order) =>
        new FeelContextBuilder(6)
            .Set("value", order.OrderNo)
            .Set("label", $"{order.OrderNo} · {order.BuyerNick} · {Orders.Money(order.PaidAmount)} 元")
            .Set("buyerNick", order.BuyerNick)
            .Set("paidAmount", FeelNumber.Of(order.PaidAmount))
            .Set("shipped", FeelBoolean.Of(order.IsShipped))
            .Build();

    private static bool Contains(FeelContext option, string? words) =>
        string.IsNullOrWhiteSpace(words)
        || (option["label"] is FeelString label && label.Value.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase))
        || (option["value"] is FeelString value && value.Value.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));

    private static List<FeelContext>? Named(IReadOnlyList<ShopReference>? things) =>
        things?.Select(thing => Option(thing.Id, thing.Label)).ToList();

    private static FeelContext Option(string value, string label) =>
        new FeelContextBuilder(2).Set("value", value).Set("label", label).Build();
}
