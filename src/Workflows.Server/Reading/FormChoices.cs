using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Organization;
using Workflows.Server.SignIn;
using Workflows.Shop.Ports;

namespace Workflows.Server.Reading;

/// <summary>
/// Options that only the server has (<c>properties.source</c>): put into the form's data under the field's <c>valuesKey</c>. People by position, orders, and the
/// goods of the instance's order.
/// </summary>
public sealed class FormChoices(IOrderPort orders)
{
    private const int Most = 200;

    public async Task<FeelContext> AddAsync(
        FormDefinition form,
        FeelContext data,
        FeelContext variables,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        foreach (var field in form.Fields)
        {
            if (field is { Rules.Source: { } source, Options: FieldOptions.Keyed(var key) } && !data.Contains(key))
                data = data.With(key, FeelList.From(await OptionsAsync(source, variables, caller, cancellation)));
        }
        return data;
    }

    private async Task<ImmutableArray<FeelValue>> OptionsAsync(
        string source,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (source == "people" || source.StartsWith("people:", StringComparison.Ordinal))
            return People(source, caller.Organization);
        switch (source)
        {
            case "order":
                var found = await orders.SearchAsync(null, Most, cancellation);
                return
                [
                    .. found.Select(order =>
                        Option(order.OrderNo, $"{order.OrderNo} · {order.BuyerNick} · {Orders.Money(order.PaidAmount)} 元")
                    ),
                ];
            case "order-sku":
                return variables["orderNo"] is FeelString number && await orders.FindAsync(number.Value, cancellation) is { } own
                    ? [.. own.Lines.Select(line => Option(line.SkuId, $"{line.Title} {line.Spec} ×{line.Quantity}"))]
                    : [];
            case "sku":
                var all = await orders.SearchAsync(null, Most, cancellation);
                return
                [
                    .. all.SelectMany(order => order.Lines)
                        .DistinctBy(line => line.SkuId, StringComparer.Ordinal)
                        .Select(line => Option(line.SkuId, $"{line.Title} {line.Spec}")),
                ];
            default:
                return [];
        }
    }

    private static ImmutableArray<FeelValue> People(string source, OrganizationSnapshot organization)
    {
        var people = source.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? organization.HoldersOf(new PositionId(source[(colon + 1)..]))
            : [.. organization.Model.People.Select(person => person.Id)];
        return [.. people.Select(person => Option(person.Value, organization.NameOf(person)))];
    }

    private static FeelContext Option(string value, string label) =>
        new FeelContextBuilder(2).Set("value", value).Set("label", label).Build();
}
