using System.Text;
using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>
/// Functions that the standard does not have but users of Camunda's FEEL expect. <c>is defined</c> and <c>get or else</c> see their
/// argument unevaluated and are nodes of their own; here they stand for use as values.
/// </summary>
internal static class CamundaFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new("is defined", [new("value: any~", (_, _) => FeelBoolean.True)]),
            new("get or else", [new("value: any~, default: any~", (a, _) => a[0].IsNull ? a[1] : a[0])]),
            new("assert", [new("value: any~, condition: any~, cause: string?", (a, s) => a[1].IsTrue ? a[0] : throw Failed(a[2], s))]),
            new(
                "random number",
                [new("", (_, s) => s.Warn(FeelCodes.Refused, "流程引擎不提供随机数", "there are no random numbers here"))]
            ),
            new("is empty", [new("list: list", (a, _) => FeelBoolean.Of(((FeelList)a[0]).Count == 0))]),
            new("is blank", [new("string: string", (a, _) => FeelBoolean.Of(string.IsNullOrWhiteSpace(StringFunctions.Text(a[0]))))]),
            new("trim", [new("string: string", (a, _) => new FeelString(StringFunctions.Text(a[0]).Trim()))]),
            new(
                "to base64",
                [
                    new(
                        "value: string",
                        (a, s) => s.Bounded(System.Convert.ToBase64String(Encoding.UTF8.GetBytes(StringFunctions.Text(a[0]))))
                    ),
                ]
            ),
            new("from base64", [new("value: string", (a, _) => FromBase64(StringFunctions.Text(a[0])))]),
            new("duplicate values", [new("list: list", (a, s) => Duplicates(ListFunctions.List(a[0], s), s))]),
            new("partition", [new("list: list, size: number", (a, s) => Partition(ListFunctions.List(a[0], s), (FeelNumber)a[1]))]),
            new("last day of month", [new("date: any", (a, _) => LastDayOfMonth(a[0]))]),
            new("unix timestamp", [new("date: date and time", (a, _) => Timestamp((FeelDateTime)a[0]))]),
            new("to json", [new("value: any~", (a, s) => s.Bounded(FeelJson.ToJson(a[0])))]),
            new("from json", [new("value: string", (a, s) => FromJson(StringFunctions.Text(a[0]), s))]),
        ];

    private static FeelStop Failed(FeelValue cause, EvaluationState state)
    {
        string zh = cause is FeelString text ? text.Value : "断言不成立";
        string en = cause is FeelString same ? same.Value : "an assertion does not hold";
        return new FeelStop(new FeelProblem(FeelCodes.Assertion, state.Place, "", zh, en));
    }

    /// <summary>Null also for bytes that are no text: U+0000 is in none (DMN 1.5 §10.3.2.3).</summary>
    private static FeelString? FromBase64(string text)
    {
        byte[] bytes = new byte[text.Length];
        return System.Convert.TryFromBase64String(text, bytes, out int written) && !bytes.AsSpan(0, written).Contains((byte)0)
            ? new FeelString(Encoding.UTF8.GetString(bytes, 0, written))
            : null;
    }

    /// <summary>The values that occur more than once, each once.</summary>
    private static FeelList Duplicates(FeelList list, EvaluationState state)
    {
        List<FeelValue> repeated = [];
        for (int i = 0; i < list.Count; i++)
        {
            state.Step(list.Count * (1 + list[i].Weight / 16));
            if (ListFunctions.IndexOf(list, list[i], 0) == i && ListFunctions.IndexOf(list, list[i], i + 1) >= 0)
                repeated.Add(list[i]);
        }
        return FeelList.Adopt(repeated);
    }

    private static FeelList? Partition(FeelList list, FeelNumber size)
    {
        if (!size.Value.TryGetInt32(out int length) || length < 1)
            return null;
        List<FeelValue> parts = [];
        for (int i = 0; i < list.Count; i += length)
        {
            parts.Add(FeelList.Of(list.Items.Slice(i, Math.Min(length, list.Count - i))));
            if (i > int.MaxValue - length)
                break;
        }
        return FeelList.Adopt(parts);
    }

    private static FeelDate? LastDayOfMonth(FeelValue value) =>
        ConversionFunctions.DayOf(value) is { } day
        && CivilDate.TryCreate(day.Year, day.Month, CivilDate.DaysInMonth(day.Year, day.Month), out CivilDate last)
            ? new FeelDate(last)
            : null;

    private static FeelNumber? Timestamp(FeelDateTime value) =>
        value.Zone is null ? null : FeelNumber.Of(Number.FromInt128(TemporalMath.FloorDivide(TemporalMath.OnTimeLine(value), 1_000_000)));

    private static FeelValue? FromJson(string text, EvaluationState state)
    {
        try
        {
            FeelValue value = FeelJson.Parse(text);
            state.Step(value.Weight);
            if (JsonNulScan.Holds(value))
                return null;
            return state.Bounded(value);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
