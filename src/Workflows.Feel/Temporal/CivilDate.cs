namespace Workflows.Feel;

/// <summary>
/// Year, month and day of the proleptic Gregorian calendar with FEEL's span of years. Own type because FEEL's years
/// (±999,999,999) exceed those of <see cref="DateOnly"/>.
/// </summary>
public readonly record struct CivilDate : IComparable<CivilDate>
{
    public const int MinYear = -999_999_999;
    public const int MaxYear = 999_999_999;

    private CivilDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber
    {
        get
        {
            // March-based years put the leap day at the end (Howard Hinnant, days_from_civil).
            long year = Month <= 2 ? Year - 1L : Year;
            long era = (year >= 0 ? year : year - 399) / 400;
            long yearOfEra = year - era * 400;
            long dayOfYear = (153 * (Month > 2 ? Month - 3 : Month + 9) + 2) / 5 + Day - 1;
            long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
            return era * 146_097 + dayOfEra - 719_468;
        }
    }

    /// <summary>ISO day of the week, Monday 1 to Sunday 7.</summary>
    public int DayOfWeek => (int)(((DayNumber + 3) % 7 + 7) % 7) + 1;

    public int DayOfYear => (int)(DayNumber - new CivilDate(Year, 1, 1).DayNumber) + 1;

    public static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(int year, int month) =>
        month switch
        {
            2 => IsLeapYear(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    public static bool TryCreate(long year, long month, long day, out CivilDate date)
    {
        bool valid = year is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth((int)year, (int)month);
        date = valid ? new CivilDate((int)year, (int)month, (int)day) : default;
        return valid;
    }

    public static bool TryFromDayNumber(Int128 dayNumber, out CivilDate date)
    {
        date = default;
        if (dayNumber < -366_000_000_000 || dayNumber > 366_000_000_000)
            return false;
        long shifted = (long)dayNumber + 719_468;
        long era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        long dayOfEra = shifted - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shiftedMonth = (5 * dayOfYear + 2) / 153;
        long month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        return TryCreate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, out date);
    }

    public static CivilDate FromDateOnly(DateOnly date) => new(date.Year, date.Month, date.Day);

    public bool TryGetDateOnly(out DateOnly date)
    {
        bool fits = Year is >= 1 and <= 9999;
        date = fits ? new DateOnly(Year, Month, Day) : default;
        return fits;
    }

    /// <summary>Adds calendar months; a day that the target month lacks becomes its last day.</summary>
    public bool TryAddMonths(Int128 months, out CivilDate date)
    {
        date = default;
        Int128 total = (Int128)Year * 12 + (Month - 1) + months;
        Int128 year = total >= 0 ? total / 12 : (total - 11) / 12;
        if (year < MinYear || year > MaxYear)
            return false;
        int month = (int)(total - year * 12) + 1;
        return TryCreate((long)year, month, Math.Min(Day, DaysInMonth((int)year, month)), out date);
    }

    public int CompareTo(CivilDate other)
    {
        int byYear = Year.CompareTo(other.Year);
        if (byYear != 0)
            return byYear;
        int byMonth = Month.CompareTo(other.Month);
        return byMonth != 0 ? byMonth : Day.CompareTo(other.Day);
    }

    public override string ToString() => TemporalText.Write(this);
}
