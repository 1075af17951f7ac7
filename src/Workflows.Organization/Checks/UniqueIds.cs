using System.Globalization;

namespace Workflows.Organization.Checks;

/// <summary>Every id, and every login, is used once.</summary>
internal static class UniqueIds
{
    public static void Check(OrganizationModel model, ProblemCollector problems)
    {
        Unique(problems, "departments", model.Departments.Select(d => d.Id.Value));
        Unique(problems, "positions", model.Positions.Select(p => p.Id.Value));
        Unique(problems, "projects", model.Projects.Select(p => p.Id.Value));
        Unique(problems, "calendars", model.Calendars.Select(c => c.Id.Value));
        Unique(problems, "escalations", model.Escalations.Select(e => e.Id));
        Unique(problems, "externalParticipants", model.ExternalParticipants.Select(e => e.Id));
        Unique(problems, "holidays", model.Holidays.Select(year => year.Year.ToString(CultureInfo.InvariantCulture)), "year");
        Users(problems, model);
    }

    private static void Users(ProblemCollector problems, OrganizationModel model)
    {
        Unique(problems, "people", model.People.Select(p => p.Id.Value));
        Unique(problems, "people", model.People.Select(p => p.Login.ToUpperInvariant()), "login");
        var ids = model.People.Select(p => p.Id).ToHashSet();
        var logins = model.People.Select(p => p.Login).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < model.Accounts.Length; i++)
        {
            if (!ids.Add(model.Accounts[i].Id))
                problems.Duplicate($"accounts[{i}].id", model.Accounts[i].Id.Value);
            if (!logins.Add(model.Accounts[i].Login))
                problems.Duplicate($"accounts[{i}].login", model.Accounts[i].Login);
        }
    }

    private static void Unique(ProblemCollector problems, string list, IEnumerable<string> ids, string key = "id")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            if (!seen.Add(id))
                problems.Duplicate($"{list}[{i}].{key}", id);
        }
    }
}
