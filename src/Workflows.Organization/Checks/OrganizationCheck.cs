using System.Collections.Immutable;

namespace Workflows.Organization.Checks;

/// <summary>Finds everything for which a model cannot become a snapshot.</summary>
internal static class OrganizationCheck
{
    public static ImmutableArray<OrganizationProblem> Find(OrganizationModel model)
    {
        var problems = new ProblemCollector();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(model.TimeZone, out _))
        {
            problems.Add(
                OrganizationProblemCodes.BadValue,
                "timeZone",
                $"没有名为“{model.TimeZone}”的时区",
                $"there is no time zone «{model.TimeZone}»"
            );
        }
        UniqueIds.Check(model, problems);
        References.Check(model, problems);
        Hierarchies.Check(model, problems);
        CalendarHours.Check(model, problems);
        Parameters.Check(model, problems);
        return problems.ToImmutable();
    }
}
