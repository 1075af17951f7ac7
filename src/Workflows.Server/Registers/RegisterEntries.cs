using Workflows.Organization;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;

namespace Workflows.Server.Registers;

/// <summary>
/// Which entries of registers a caller may see, inside the database's own selection: all of them as auditor or process owner; else those of flows that they look
/// after, of their own positions, and of everybody below them.
/// </summary>
public sealed class RegisterEntries(IReadModels models, FlowRights rights)
{
    /// <summary>The entries of one register that meet the request.</summary>
    public IQueryable<RegisterEntryRow> Of(Caller caller, RegisterSearchRequest request)
    {
        var rows = Seen(caller)
            .Where(row => row.Register == request.Register)
            .Being(row => row.Position, request.Position)
            .Being(row => row.Person, request.Person);
        var (from, to) = Period(caller.Organization, request.From, request.To);
        if (from is { } begin)
            rows = rows.Where(row => row.EnteredAt >= begin);
        if (to is { } end)
            rows = rows.Where(row => row.EnteredAt < end);
        if (request.Q?.Trim() is { Length: > 0 } words)
            rows = rows.Where(row => row.BusinessKey.Contains(words) || row.Data.Contains(words));
        return rows;
    }

    private IQueryable<RegisterEntryRow> Seen(Caller caller)
    {
        var rows = models.Rows<RegisterEntryRow>();
        if (caller.SeesEverything)
            return rows;
        if (!caller.IsPerson)
            return rows.Where(_ => false);
        var flows = rights.SeenBy(caller);
        var people = Visibility.PeopleBelow(caller);
        var positions = caller.Positions.Select(position => position.Value).ToList();
        return rows.Where(row =>
            flows.Contains(row.ProcessId) || people.Contains(row.Person) || (row.Position != null && positions.Contains(row.Position))
        );
    }

    /// <summary>Whole days of the organization's zone; the last one is meant, too.</summary>
    private static (DateTimeOffset? From, DateTimeOffset? To) Period(OrganizationSnapshot organization, DateOnly? from, DateOnly? to)
    {
        return (Start(from), Start(to?.AddDays(1)));

        DateTimeOffset? Start(DateOnly? day)
        {
            if (day is not { } date)
                return null;
            var local = date.ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(local, organization.TimeZone.GetUtcOffset(local)).ToUniversalTime();
        }
    }
}
