using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Plans;

internal static class PlanPeriods
{
    /// <summary>The period that the variables name; null where its quarter or month is missing.</summary>
    public static PlanPeriod? Of(JobContext job)
    {
        var period = new PlanPeriod(
            job.Text("planPeriodType") ?? "",
            job.Variables.Integer("planYear") ?? 0,
            job.Variables.Integer("planQuarter"),
            job.Variables.Integer("planMonth")
        );
        return period switch
        {
            { Year: < 2000 or > 2100 } => null,
            { Type: "year" } => period with { Quarter = null, Month = null },
            { Type: "quarter", Quarter: >= 1 and <= 4 } => period with { Month = null },
            { Type: "month", Month: >= 1 and <= 12 } => period,
            _ => null,
        };
    }
}

internal static class Quarters
{
    /// <summary>The quarter after the one of the day.</summary>
    public static (int Year, int Quarter) After(DateOnly day)
    {
        var next = First(day.Year, ((day.Month - 1) / 3) + 1).AddMonths(3);
        return (next.Year, ((next.Month - 1) / 3) + 1);
    }

    public static DateOnly First(int year, int quarter) => new(year, ((quarter - 1) * 3) + 1, 1);
}
