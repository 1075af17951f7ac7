namespace Workflows.Feel;

/// <summary>FEEL's semantic domains («DMN 1.5 §10.3.2.2»).</summary>
public enum FeelKind
{
    Null,
    Boolean,
    Number,
    String,
    Date,
    Time,
    DateTime,
    DaysTimeDuration,
    YearsMonthsDuration,
    List,
    Context,
    Range,
    Function,
}
