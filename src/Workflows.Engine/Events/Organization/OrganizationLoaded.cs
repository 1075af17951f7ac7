namespace Workflows.Engine.Events.Organization;

/// <summary>From now on these files describe departments, positions, people, calendars and configuration values.</summary>
[EventName("OrganizationLoaded")]
public sealed record OrganizationLoaded(int Version, IReadOnlyList<OrganizationFile> Files) : Event;

/// <summary>One file of that version.</summary>
/// <param name="Sha256">Of the file's bytes, under which the payload lies.</param>
public sealed record OrganizationFile(string Name, string Sha256);
