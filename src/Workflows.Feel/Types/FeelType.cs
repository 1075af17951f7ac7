using System.Collections.Immutable;

namespace Workflows.Feel.Types;

/// <summary>A FEEL type («DMN 1.5 §10.3.2.9»).</summary>
public abstract record FeelType
{
    private protected FeelType() { }

    public static readonly FeelType Any = new FeelAnyType();
    public static readonly FeelType Null = new FeelKindType("Null", FeelKind.Null);
    public static readonly FeelType Boolean = new FeelKindType("boolean", FeelKind.Boolean);
    public static readonly FeelType Number = new FeelKindType("number", FeelKind.Number);
    public static readonly FeelType String = new FeelKindType("string", FeelKind.String);
    public static readonly FeelType Date = new FeelKindType("date", FeelKind.Date);
    public static readonly FeelType Time = new FeelKindType("time", FeelKind.Time);
    public static readonly FeelType DateTime = new FeelKindType("date and time", FeelKind.DateTime);
    public static readonly FeelType DaysTimeDuration = new FeelKindType("days and time duration", FeelKind.DaysTimeDuration);
    public static readonly FeelType YearsMonthsDuration = new FeelKindType("years and months duration", FeelKind.YearsMonthsDuration);
    public static readonly FeelType AnyContext = new FeelContextType([]);
    public static readonly FeelType AnyList = new FeelListType(Any);

    private static readonly ImmutableArray<FeelType> Simple =
    [
        Any,
        Null,
        Boolean,
        Number,
        String,
        Date,
        Time,
        DateTime,
        DaysTimeDuration,
        YearsMonthsDuration,
    ];

    /// <summary>How the type is written in FEEL.</summary>
    public abstract string Name { get; }

    /// <summary>True for a value of the type; null belongs to every type here, as conformance has it («DMN 1.5 §10.3.2.9.2»).</summary>
    public abstract bool Accepts(FeelValue value);

    /// <summary>The type without conditions on values: what <c>instance of</c> asks for.</summary>
    internal virtual FeelType Shape => this;

    /// <summary>The built-in simple type of that name, or null.</summary>
    public static FeelType? Find(string name)
    {
        foreach (FeelType type in Simple)
        {
            if (string.Equals(type.Name, name, StringComparison.Ordinal))
                return type;
        }
        return name switch
        {
            "dateTime" => DateTime,
            "dayTimeDuration" => DaysTimeDuration,
            "yearMonthDuration" => YearsMonthsDuration,
            _ => null,
        };
    }

    /// <summary>
    /// The value as this type by FEEL's implicit conversions («DMN 1.5 §10.3.2.9.4»): a list of one element where one value is wanted, a
    /// value where a list is wanted, a date where a date and time is wanted. Null where it does not fit.
    /// </summary>
    public virtual FeelValue? Convert(FeelValue value)
    {
        if (Accepts(value))
            return value;
        if (value is FeelList { Count: 1 } single && Accepts(single[0]))
            return single[0];
        if (value is FeelDate date && Equals(DateTime))
            return TemporalMath.StartOf(date);
        return null;
    }

    /// <summary>
    /// Makes dates, times and durations out of the ISO strings that JSON has for them, wherever the type asks for one; everything else
    /// stays as it is. For values from outside only: FEEL itself never reads a string so.
    /// </summary>
    public virtual FeelValue FromJson(FeelValue value) => value;

    public sealed override string ToString() => Name;
}
