using Cronos;

namespace Workflows.Engine.Scheduling;

/// <summary>
/// A cron expression of six fields as Spring and Camunda 8 write it (second, minute, hour, day, month, weekday; names, ranges, steps, <c>?</c>, <c>L</c>, <c>W</c>,
/// <c>#</c>) or a macro such as <c>@daily</c>; meant in the organization's zone.
/// </summary>
internal sealed class Cron
{
    private readonly CronExpression expression;
    private readonly TimeZoneInfo zone;

    private Cron(CronExpression expression, TimeZoneInfo zone) => (this.expression, this.zone) = (expression, zone);

    /// <summary>Null for what is no cron expression, and for one that never occurs (the 30th of February).</summary>
    public static Cron? TryRead(string text, TimeZoneInfo zone)
    {
        try
        {
            return CronExpression.TryParse(text.Trim(), CronFormat.IncludeSeconds, out var expression) ? new Cron(expression, zone) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The first occurrence after a moment; null when there is none within the next decades.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) => expression.GetNextOccurrence(moment, zone)?.ToUniversalTime();
}
