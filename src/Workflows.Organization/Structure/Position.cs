namespace Workflows.Organization.Structure;

/// <summary>A position (岗位): what lanes name and tasks are given to.</summary>
/// <param name="Superior">Position that it reports to; null only at the top of a chain.</param>
/// <param name="Calendar">Working calendar by which <c>wh</c> and <c>wd</c> of its tasks are counted.</param>
/// <param name="PerProject">True when each project has its own holder, so that the project of an instance chooses among them.</param>
/// <param name="Headcount">How many people the position is meant to have; a plan, not a limit.</param>
/// <param name="Appraiser">Position that appraises its holders, where that is not the superior.</param>
public sealed record Position(
    PositionId Id,
    string Name,
    DepartmentId Department,
    PositionId? Superior,
    CalendarId Calendar,
    bool PerProject = false,
    int? Headcount = null,
    PositionId? Appraiser = null
);
