using Workflows.Organization.Calendars;

namespace Workflows.Engine.Scheduling;

/// <summary>When something occurs by the clock alone, days off not yet regarded.</summary>
internal abstract record Rhythm
{
    private Rhythm() { }

    /// <summary>How often it occurs: -1 for ever.</summary>
    public virtual int Repetitions => -1;

    /// <summary>The occurrence after <paramref name="occurred"/>; null when there is none.</summary>
    public abstract DateTimeOffset? After(DateTimeOffset occurred);

    /// <summary>The first occurrence of a rhythm that begins at <paramref name="now"/>; it may lie before it where the model names a start.</summary>
    public abstract DateTimeOffset? First(DateTimeOffset now);

    /// <summary>At one moment.</summary>
    public sealed record Once(DateTimeOffset At) : Rhythm
    {
        public override int Repetitions => 1;

        public override DateTimeOffset? After(DateTimeOffset occurred) => null;

        public override DateTimeOffset? First(DateTimeOffset now) => At;
    }

    /// <summary>At equal distances, in working time too.</summary>
    public sealed record Every(Recurrence Recurrence, WorkCalendar? Calendar) : Rhythm
    {
        public override int Repetitions => Recurrence.Repetitions;

        public override DateTimeOffset? After(DateTimeOffset occurred) => Moments.Add(occurred, Recurrence.Span, Calendar);

        public override DateTimeOffset? First(DateTimeOffset now) => Recurrence.First(now, Calendar);
    }

    /// <summary>By the fields of the calendar.</summary>
    public sealed record ByCron(Cron Cron) : Rhythm
    {
        public override DateTimeOffset? After(DateTimeOffset occurred) => Cron.After(occurred);

        public override DateTimeOffset? First(DateTimeOffset now) => Cron.After(now);
    }
}
