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

/// <summary>The type of every value.</summary>
internal sealed record FeelAnyType : FeelType
{
    public override string Name => "Any";

    public override bool Accepts(FeelValue value) => true;
}

/// <summary>A type that is one semantic domain.</summary>
internal sealed record FeelKindType(string TypeName, FeelKind Domain) : FeelType
{
    public override string Name => TypeName;

    public override bool Accepts(FeelValue value) => value.Kind == Domain || value.Kind == FeelKind.Null;

    public override FeelValue FromJson(FeelValue value)
    {
        if (value is not FeelString text)
            return value;
        FeelValue? read = Domain switch
        {
            FeelKind.Date => TemporalParser.TryDate(text.Value, out CivilDate date) ? new FeelDate(date)
            : TemporalParser.DateTime(text.Value) is { } moment ? new FeelDate(moment.Date)
            : null,
            FeelKind.Time => TemporalParser.TryTime(text.Value, out ClockTime time, out FeelZone? zone) ? new FeelTime(time, zone) : null,
            FeelKind.DateTime => TemporalParser.DateTime(text.Value),
            FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration => DurationText.Parse(text.Value),
            _ => null,
        };
        return read ?? value;
    }
}

/// <summary><c>list&lt;T&gt;</c></summary>
public sealed record FeelListType(FeelType Element) : FeelType
{
    public override string Name => $"list<{Element.Name}>";

    internal override FeelType Shape => new FeelListType(Element.Shape);

    public override bool Accepts(FeelValue value)
    {
        if (value.IsNull)
            return true;
        if (value is not FeelList list)
            return false;
        foreach (FeelValue item in list.Items)
        {
            if (!Element.Accepts(item))
                return false;
        }
        return true;
    }

    /// <summary>A single value becomes a list of one.</summary>
    public override FeelValue? Convert(FeelValue value)
    {
        if (Accepts(value))
            return value;
        return value.Kind != FeelKind.List && Element.Convert(value) is { } element ? FeelList.Of(element) : null;
    }

    public override FeelValue FromJson(FeelValue value) =>
        value is FeelList list ? FeelList.From(list.Select(Element.FromJson)) : Element.FromJson(value);
}

/// <summary><c>context&lt;a: T, …&gt;</c>; a value may have further entries, and lack those that may be null.</summary>
public sealed record FeelContextType(ImmutableArray<FeelContextMember> Members) : FeelType
{
    public override string Name => $"context<{string.Join(", ", Members.Select(m => $"{m.Name}: {m.Type.Name}"))}>";

    internal override FeelType Shape => new FeelContextType([.. Members.Select(m => m with { Type = m.Type.Shape })]);

    public override bool Accepts(FeelValue value)
    {
        if (value.IsNull)
            return true;
        if (value is not FeelContext context)
            return false;
        foreach (FeelContextMember member in Members)
        {
            if (!context.TryGetValue(member.Name, out FeelValue? entry) || !member.Type.Accepts(entry))
                return false;
        }
        return true;
    }

    public override FeelValue FromJson(FeelValue value)
    {
        if (value is not FeelContext context || Members.IsEmpty)
            return value;
        foreach (FeelContextMember member in Members)
        {
            if (
                context.TryGetValue(member.Name, out FeelValue? entry)
                && member.Type.FromJson(entry) is var read
                && !ReferenceEquals(read, entry)
            )
                context = context.With(member.Name, read);
        }
        return context;
    }

    public bool Equals(FeelContextType? other) => other is not null && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => Members.Length;
}

/// <summary>An entry that a context type asks for.</summary>
public sealed record FeelContextMember(string Name, FeelType Type);

/// <summary><c>range&lt;T&gt;</c></summary>
public sealed record FeelRangeType(FeelType Element) : FeelType
{
    public override string Name => $"range<{Element.Name}>";

    public override bool Accepts(FeelValue value) =>
        value.IsNull || (value is FeelRange range && Element.Accepts(range.Start) && Element.Accepts(range.End));
}

/// <summary><c>function&lt;A, …&gt; -&gt; R</c></summary>
public sealed record FeelFunctionType(ImmutableArray<FeelType> Parameters, FeelType Result) : FeelType
{
    public override string Name => $"function<{string.Join(", ", Parameters.Select(p => p.Name))}> -> {Result.Name}";

    public override bool Accepts(FeelValue value) =>
        value.IsNull || (value is FeelFunction function && (function.IsVariadic || function.Parameters.Length == Parameters.Length));

    public bool Equals(FeelFunctionType? other) =>
        other is not null && Parameters.SequenceEqual(other.Parameters) && Result.Equals(other.Result);

    public override int GetHashCode() => HashCode.Combine(Parameters.Length, Result);
}

/// <summary>A type with a condition on its values, such as a model's allowed values.</summary>
internal sealed record FeelRestrictedType(string TypeName, FeelType Basis, FeelUnaryTests Allowed) : FeelType
{
    public override string Name => TypeName;

    internal override FeelType Shape => Basis.Shape;

    public override bool Accepts(FeelValue value) => Basis.Accepts(value) && Allows(value);

    public override FeelValue? Convert(FeelValue value) => Basis.Convert(value) is { } converted && Allows(converted) ? converted : null;

    public override FeelValue FromJson(FeelValue value) => Basis.FromJson(value);

    private bool Allows(FeelValue value) =>
        value.IsNull || Allowed.Evaluate(value, FeelContext.Empty, FeelEnvironment.Timeless).Value.IsTrue;
}

/// <summary>A type known by its name before it is known itself: one that contains itself.</summary>
internal sealed record FeelNamedType(string TypeName, Func<FeelType> Definition) : FeelType
{
    public override string Name => TypeName;

    internal override FeelType Shape => new FeelNamedType(TypeName, () => Definition().Shape);

    public override bool Accepts(FeelValue value) => Definition().Accepts(value);

    public override FeelValue? Convert(FeelValue value) => Definition().Convert(value);

    public override FeelValue FromJson(FeelValue value) => Definition().FromJson(value);
}
