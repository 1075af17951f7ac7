using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Organization;

/// <summary>Which organization data are valid, and since when; the files' bytes lie in the payloads. Beside the files, what people say themselves: who is away.</summary>
public sealed class OrganizationState(StreamId id) : StreamState(id)
{
    private static readonly LocalizedText Forbidden = new(
        "只有系统管理员可以更新组织数据。",
        "Only an administrator may load organization data."
    );

    private readonly AbsenceRegister absences = new();

    /// <summary>1 for the first load; 0 before.</summary>
    public int Version { get; private set; }

    /// <summary>The files of the version that is valid now.</summary>
    public IReadOnlyList<OrganizationFile> Files { get; private set; } = [];

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context) =>
        command switch
        {
            LoadOrganization load => Load(load, context),
            SetAbsences set => Set(set, context),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not a command to the organization."),
        };

    private Decision Set(SetAbsences set, DecideContext context)
    {
        if (AbsenceRegister.Judge(set, context) is { } rejection)
            return new Decision.Rejected(rejection);
        if (absences.Change(set) is not { } changed)
            return new Decision.Accepted([], []);
        Apply(changed);
        return new Decision.Accepted([changed], []);
    }

    private Decision Load(LoadOrganization load, DecideContext context)
    {
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
        switch (e)
        {
            case OrganizationLoaded loaded:
                Version = loaded.Version;
                Files = loaded.Files;
                break;
            case AbsencesChanged changed:
                absences.Apply(changed);
                break;
            default:
                throw new InvalidOperationException($"{e.GetType().Name} is not an event of the organization.");
        }
    }
}
