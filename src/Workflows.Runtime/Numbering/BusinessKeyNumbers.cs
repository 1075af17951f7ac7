using System.Globalization;
using Workflows.Engine;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Store;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Numbering;

/// <summary>
/// Business keys for instances that bring none: the process's prefix, the local date, a number of that day, e.g. <c>P15-20261124-003</c>.
/// Numbers are unique over all nodes; a start that fails leaves a gap.
/// </summary>
public sealed class BusinessKeyNumbers(
    INodeStore nodes,
    IDefinitionsProvider definitions,
    IOrganizationProvider organization,
    RuntimeClock clock
)
{
    /// <summary>The command with its business key filled in; null when there is nothing to fill in.</summary>
    public async ValueTask<Command?> NumberAsync(Command command, CancellationToken cancellation)
    {
        if (command is not CreateProcessInstance create)
            return null;
        // It may have been deployed on another node a moment ago.
        var process =
            definitions.Current.Process(create.Definition) ?? (await definitions.UpToDateAsync(cancellation)).Process(create.Definition);
        if (process is null || create.BusinessKey is not null)
            return null;
        return create with { BusinessKey = await NextAsync(PrefixOf(process), cancellation) };
    }

    private async Task<string> NextAsync(string prefix, CancellationToken cancellation)
    {
        var local = TimeZoneInfo.ConvertTime(clock.Now, organization.Current.TimeZone);
        var day = prefix + "-" + local.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var number = await nodes.NextAsync("business-key/" + day, cancellation);
        return day + "-" + number.ToString("000", CultureInfo.InvariantCulture);
    }

    /// <summary>The flow's own prefix (<c>ops:process prefix</c>), or what stands before the first dash of its id (<c>p15-return</c> → <c>P15</c>).</summary>
    private static string PrefixOf(ProcessDefinition process)
    {
        if (process.Process.Terms?.Attributes.GetValueOrDefault("prefix") is { Length: > 0 } prefix)
            return prefix;
        var dash = process.ProcessId.IndexOf('-', StringComparison.Ordinal);
        return (dash > 0 ? process.ProcessId[..dash] : process.ProcessId).ToUpperInvariant();
    }
}
