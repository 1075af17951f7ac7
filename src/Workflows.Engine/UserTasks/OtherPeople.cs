using Workflows.Organization;

namespace Workflows.Engine.UserTasks;

/// <summary>Who else can do the work of a position: its other holders, then the first above of whom somebody can.</summary>
internal static class OtherPeople
{
    /// <summary>Holders of the position who may, whatever project they serve; empty for a position that the organization does not know.</summary>
    public static IReadOnlyList<string> Beside(OrganizationSnapshot organization, string? position, Func<string, bool> may) =>
        position is null ? [] : Those(organization.HoldersOf(new PositionId(position)), may);

    /// <summary>The head of the team, else upwards until somebody may; empty at the top.</summary>
    public static IReadOnlyList<string> Above(OrganizationSnapshot organization, string? position, Func<string, bool> may)
    {
        if (position is null)
            return [];
        if (Those(organization.EscalationOf(new PositionId(position)), may) is { Count: > 0 } heads)
            return heads;
        for (var at = organization.SuperiorOf(new PositionId(position)); at is not null; at = organization.SuperiorOf(at.Id))
        {
            if (Those(organization.HoldersOf(at.Id), may) is { Count: > 0 } holders)
                return holders;
        }
        return [];
    }

    private static List<string> Those(IEnumerable<UserId> people, Func<string, bool> may) =>
        [.. people.Select(person => person.Value).Where(may)];
}
