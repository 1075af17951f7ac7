using Workflows.Feel;

namespace Workflows.Engine.Variables;

/// <summary>Variables are JSON values: what FEEL has beyond JSON (dates, durations, ranges, functions) is stored as the text that FEEL reads back.</summary>
internal static class JsonValues
{
    public static FeelValue From(FeelValue value) =>
        value switch
        {
            FeelNull or FeelBoolean or FeelNumber or FeelString => value,
            FeelList list => IsJson(list) ? list : FeelList.From(list.Select(From)),
            FeelContext context => IsJson(context) ? context : From(context),
            FeelFunction => FeelNull.Instance,
            _ => FeelJson.Parse(FeelJson.ToUtf8Bytes(value)),
        };

    private static FeelContext From(FeelContext context)
    {
        var json = new FeelContextBuilder(context.Count);
        foreach (var entry in context.Entries)
            json.Set(entry.Name, From(entry.Value));
        return json.Build();
    }

    private static bool IsJson(FeelValue value)
    {
        switch (value)
        {
            case FeelNull or FeelBoolean or FeelNumber or FeelString:
                return true;
            case FeelList list:
                foreach (var item in list.Items)
                {
                    if (!IsJson(item))
                        return false;
                }
                return true;
            case FeelContext context:
                foreach (var entry in context.Entries)
                {
                    if (!IsJson(entry.Value))
                        return false;
                }
                return true;
            default:
                return false;
        }
    }
}
