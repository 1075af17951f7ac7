namespace Workflows.Organization.Structure;

/// <summary>A partner outside the centre, drawn as a pool of its own: customer, platform, carrier, supplier.</summary>
public sealed record ExternalParticipant(string Id, string Name);
