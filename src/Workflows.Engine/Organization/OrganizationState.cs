using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Organization;

/// <summary>Which organization data and configuration values are valid, and since when. The files' bytes lie in the payloads.</summary>
public sealed class OrganizationState(StreamId id) : StreamState(id)
{
    private static readonly LocalizedText Forbidden = new(
        "只有系统管理员可以更新组织数据。",
        "Only an administrator may load organization data."
    );

    /// <summary>1 for the first load; 0 before.</summary>
    public int Version { get; private set; }

    /// <summary>The files of the version that is valid now.</summary>
    public IReadOnlyList<OrganizationFile> Files { get; private set; } = [];

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context)
    {
        if (command is not LoadOrganization load)
            throw new InvalidOperationException($"{command.GetType().Name} is not a command to the organization.");
        if (
            !context.Actor.MayAct("organization:load")
            && !context.Actor.MayAct("administer")
            && !context.Organization.HasRole(new UserId(context.Actor.Id), SystemRole.Administrator)
        )
            return new Decision.Rejected(new Rejection(RejectionKind.Forbidden, "NOT_ADMINISTRATOR", Forbidden));
        var payloads = load.Files.Select(f => Payload.OfFile(f.Content)).ToList();
        var files = load.Files.Select((f, i) => new OrganizationFile(f.Name, payloads[i].Hash)).ToList();
        if (files.SequenceEqual(Files))
            return new Decision.Accepted([], []);
        var loaded = new OrganizationLoaded(Version + 1, files);
        Apply(loaded);
        return new Decision.Accepted([loaded], []) { Payloads = payloads };
    }

    /// <inheritdoc />
    protected override void ApplyCore(Event e)
    {
        if (e is not OrganizationLoaded loaded)
            throw new InvalidOperationException($"{e.GetType().Name} is not an event of the organization.");
        Version = loaded.Version;
        Files = loaded.Files;
    }
}
