using Workflows.Bpmn.Ops;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Definitions;

/// <summary>Terms of hand-offs by the pair of departments, and by element where a row is meant for one task only.</summary>
public sealed class HandoffTable
{
    /// <summary>Without a row: four working hours to accept, no documents beyond what the form of the step before held.</summary>
    public static readonly WorkDuration DefaultAcceptWithin = WorkDuration.Working(TimeSpan.FromHours(4));

    private readonly HandoffRow[] rows;

    internal HandoffTable(IEnumerable<HandoffRow> rows) => this.rows = [.. rows];

    public static HandoffTable Empty { get; } = new([]);

    /// <summary>The row for this crossing: one that names the task goes before one that holds for every task of the pair.</summary>
    public HandoffRow? Find(string fromDepartment, string toDepartment, string elementId)
    {
        HandoffRow? general = null;
        foreach (var row in rows)
        {
            var terms = row.Terms;
            if ((terms.From ?? fromDepartment) != fromDepartment || (terms.To ?? toDepartment) != toDepartment)
                continue;
            if (terms.Element == elementId)
                return row;
            if (terms.Element is null)
                general ??= row;
        }
        return general;
    }
}

/// <summary>A row of the model with its time to accept, read once.</summary>
public sealed record HandoffRow(HandoffTerms Terms, WorkDuration AcceptWithin);
