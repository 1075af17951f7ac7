using System.Collections.Immutable;
using System.Globalization;
using Workflows.Feel;
using Workflows.Shop.Jobs;

namespace Workflows.Shop.Simulation.Outside;

/// <summary>What was said for an event, checked by its fields.</summary>
internal sealed class EventValues
{
    private const int LongestText = 200;
    private readonly Dictionary<string, string> texts;

    private EventValues(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>Checks what was said; an absent value is the field's default.</summary>
    public static EventValues? Read(
        ImmutableArray<EventField> fields,
        IReadOnlyDictionary<string, string?> given,
        out ImmutableArray<ShopProblem> problems
    )
    {
        var found = ImmutableArray.CreateBuilder<ShopProblem>();
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var text = given.TryGetValue(field.Name, out var said) ? said?.Trim() : field.Default;
            if (Problem(field, text) is { } problem)
                found.Add(problem);
            else if (!string.IsNullOrEmpty(text))
                read[field.Name] = text;
        }
        foreach (var name in given.Keys.Except(fields.Select(field => field.Name), StringComparer.Ordinal))
            found.Add(new ShopProblem("SHOP_UNKNOWN_FIELD", name, "没有这一项", "there is no such field"));
        problems = found.ToImmutable();
        return problems.IsEmpty ? new EventValues(read) : null;
    }

    public string Text(string name) => texts[name];

    public string? OptionalText(string name) => texts.GetValueOrDefault(name);

    public decimal Money(string name) =>
        Shop.Money.Of(decimal.Parse(texts[name], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    /// <summary>The value as a variable; null where nothing was said.</summary>
    public FeelValue Value(EventField field) =>
        !texts.TryGetValue(field.Name, out var text)
            ? FeelNull.Instance
            : field.Type switch
            {
                EventFieldType.Money => Money(field.Name),
                EventFieldType.Integer => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture),
                EventFieldType.Moment => OrderValue.Moment(
                    DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                ),
                EventFieldType.Lines => EventLines.Read(field, text),
                _ => text,
            };

    private static ShopProblem? Problem(EventField field, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return field.IsRequired
                ? new ShopProblem("SHOP_REQUIRED", field.Name, $"请填写“{field.Zh}”", $"«{field.En}» is required")
                : null;
        return field.Type switch
        {
            EventFieldType.Money => MoneyProblem(field, text),
            EventFieldType.Select when field.Options.All(option => option.Value != text) => new ShopProblem(
                "SHOP_OPTION",
                field.Name,
                $"“{field.Zh}”不在可选项之中",
                $"«{field.En}» is not among the options"
            ),
            EventFieldType.Integer when !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => new ShopProblem(
                "SHOP_INTEGER",
                field.Name,
                "应是不小于 0 的整数",
                "must be a whole number, not below 0"
            ),
            EventFieldType.Moment
                when !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => new ShopProblem(
                "SHOP_MOMENT",
                field.Name,
                "应是日期时间",
                "must be a moment"
            ),
            EventFieldType.Lines when EventLines.Fault(field, text) is { } line => new ShopProblem(
                "SHOP_LINES",
                field.Name,
                $"第 {line} 行的列数或数字不对",
                $"line {line} has a wrong number of columns, or no number where one belongs"
            ),
            EventFieldType.Text when text.Length > LongestText => new ShopProblem(
                "SHOP_TOO_LONG",
                field.Name,
                $"最多 {LongestText} 个字",
                $"at most {LongestText} characters"
            ),
            _ => null,
        };
    }

    private static ShopProblem? MoneyProblem(EventField field, string text)
    {
        var isAmount =
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount is > 0 and < 10_000_000
            && Shop.Money.Of(amount) == amount;
        if (!isAmount)
            return new ShopProblem(
                "SHOP_MONEY",
                field.Name,
                "应是大于 0、最多两位小数的金额",
                "must be an amount above 0 with at most two decimal digits"
            );
        return amount > field.Most
            ? new ShopProblem("SHOP_TOO_MUCH", field.Name, $"不能超过 {field.Most} 元", $"must not exceed {field.Most} 元")
            : null;
    }
}
