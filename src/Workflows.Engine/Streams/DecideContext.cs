using Workflows.Organization;

namespace Workflows.Engine;

/// <summary>All that a decision may look at besides state and command. Immutable but for the cursor of <see cref="Keys"/>.</summary>
/// <param name="Now">UTC, whole microseconds; the commit's time.</param>
/// <param name="Keys">Fresh keys of this node's block.</param>
/// <param name="Organization">Departments, positions, people, calendars and configuration values at one version.</param>
/// <param name="Definitions">Deployed processes, decisions and forms at one version.</param>
public sealed record DecideContext(
    DateTimeOffset Now,
    IKeySource Keys,
    Actor Actor,
    OrganizationSnapshot Organization,
    IDefinitions Definitions,
    EngineLimits Limits
)
{
    /// <summary>Salts of payload hashes.</summary>
    public ISaltSource Salts { get; init; } = RandomSalts.Instance;
}

/// <summary>Where fresh keys come from.</summary>
public interface IKeySource
{
    long Next();
}

/// <summary>Bounds that turn a runaway into an incident.</summary>
/// <param name="StepsPerDecision">Element steps of one run without a wait.</param>
/// <param name="CallDepth">Call activities within call activities.</param>
/// <param name="PayloadThreshold">Values whose JSON is longer go to payloads (bytes).</param>
public sealed record EngineLimits(int StepsPerDecision = 10_000, int CallDepth = 100, int PayloadThreshold = 4096)
{
    public static EngineLimits Default { get; } = new();
}
