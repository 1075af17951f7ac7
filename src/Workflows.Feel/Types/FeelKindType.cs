namespace Workflows.Feel.Types;

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
