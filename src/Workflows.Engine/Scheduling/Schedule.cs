namespace Workflows.Engine.Scheduling;

/// <summary>One occurrence: by the clock alone, and after days off were regarded.</summary>
/// <param name="Left">How many occurrences are left with this one, -1 for ever.</param>
internal sealed record Occurrence(DateTimeOffset Nominal, DateTimeOffset DueAt, int Left);

/// <summary>A rhythm and what becomes of its occurrences on days off.</summary>
internal sealed record Schedule(Rhythm Rhythm, DayOffShift? Shift)
{
    /// <summary>A rhythm of seconds over years of outage is not counted out.</summary>
    private const int MostLooks = 1_000_000;

    /// <summary>The first occurrence of a schedule that begins at <paramref name="now"/>; one that is set to a single moment may lie in the past.</summary>
    public Occurrence? First(DateTimeOffset now)
    {
        if (Rhythm is Rhythm.Once once)
            return DueAt(once.At) is { } due ? new Occurrence(once.At, due, 1) : null;
        var from = Rhythm is Rhythm.ByCron && Shift is not null ? Shift.LookFrom(now) : now;
        return Rhythm.First(from) is { } first ? Find(first, Rhythm.Repetitions, now, DateTimeOffset.MinValue).Next : null;
    }

    /// <summary>The first occurrence after <paramref name="now"/>, and how many since <paramref name="occurred"/> nobody was there for.</summary>
    public (Occurrence? Next, int Missed) After(Occurrence occurred, DateTimeOffset now)
    {
        var left = occurred.Left < 0 ? -1 : occurred.Left - 1;
        return left != 0 && Rhythm.After(occurred.Nominal) is { } next ? Find(next, left, now, occurred.DueAt) : (null, 0);
    }

    /// <summary>The next <paramref name="count"/> occurrences after <paramref name="now"/>, for people.</summary>
    public IEnumerable<DateTimeOffset> Upcoming(DateTimeOffset now, int count)
    {
        for (var next = First(now); next is not null && count > 0; next = After(next, next.DueAt).Next, count--)
            yield return next.DueAt;
    }

    private (Occurrence? Next, int Missed) Find(DateTimeOffset nominal, int left, DateTimeOffset now, DateTimeOffset lastDue)
    {
        var missed = 0;
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (DueAt(nominal) is { } due)
            {
                if (due > now && due > lastDue)
                    return (new Occurrence(nominal, due, left), missed);
                // Saturday's and Sunday's occurrences both move to Monday: that is one.
                if (due > lastDue)
                {
                    lastDue = due;
                    missed++;
                }
            }
            if (left > 0)
                left--;
            if (left == 0 || Rhythm.After(nominal) is not { } next)
                return (null, missed);
            nominal = next;
        }
        return (Rhythm.First(now) is { } anew && DueAt(anew) is { } later ? new Occurrence(anew, later, left) : null, missed);
    }

    private DateTimeOffset? DueAt(DateTimeOffset nominal) => Shift is null ? nominal : Shift.Apply(nominal);
}
