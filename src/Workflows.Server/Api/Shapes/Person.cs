using Workflows.Organization;

namespace Workflows.Server.Api.Shapes;

/// <summary>A person as shown anywhere: name, and the main position.</summary>
public sealed record PersonReference(string Id, string Name, string? Position, string? PositionName, string? Department)
{
    /// <summary>Null where nobody is named. Accounts and the engine itself are shown by their names.</summary>
    public static PersonReference? Of(OrganizationSnapshot organization, string? id)
    {
        if (string.IsNullOrEmpty(id))
            return null;
        var user = new UserId(id);
        if (organization.FindPerson(user) is not { } person)
            return new PersonReference(id, organization.NameOf(user), null, null, null);
        var position = organization.FindPosition(person.MainPosition);
        return new PersonReference(id, person.Name, person.MainPosition.Value, position?.Name, position?.Department.Value);
    }
}

public sealed record NamedItem(string Id, string Name);

public sealed record LabelledValue(string Label, string Value);
