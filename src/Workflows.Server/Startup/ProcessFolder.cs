using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Organization.Files;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.Organization;
using Workflows.Server.Configuration;

namespace Workflows.Server.Startup;

/// <summary>
/// Deploys a folder of flows: <c>organization/</c> first, then every folder that holds a .bpmn as one deployment. A file of which exactly this content was ever
/// deployed is left alone, so what an owner has published in the designer stays the latest. A folder that is wrong is reported and does not hinder the others.
/// </summary>
/// <remarks>A later start finds everything known and reads no model: files are compared by their hashes before anything is sent to a stream.</remarks>
public sealed class ProcessFolder(
    ICommandDispatcher dispatcher,
    IKeySource keys,
    IDefinitionsProvider definitions,
    IOrganizationProvider organization,
    ServerSettings settings,
    ILogger<ProcessFolder> log
)
{
    private const string OrganizationFolder = "organization";
    private static readonly string[] Endings = [".bpmn", ".form", ".dmn"];

    public async Task DeployAsync(string folder, CancellationToken cancellation)
    {
        var organizationFolder = Path.Combine(folder, OrganizationFolder);
        if (Directory.Exists(organizationFolder))
            await LoadOrganizationAsync(organizationFolder, cancellation);
        foreach (var flow in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Directory.EnumerateFiles(flow, "*.bpmn").Any())
                await DeployFlowAsync(flow, cancellation);
        }
    }

    /// <summary>
    /// Reads the organization's files again, as somebody asks for it: a valid change is an event, valid from then on and on every node; with a problem nothing changes.
    /// </summary>
    public async Task<OrganizationReload> ReloadOrganizationAsync(Actor actor, CancellationToken cancellation)
    {
        if (
            settings.ProcessesFolder is not { } processes
            || Path.Combine(processes, OrganizationFolder) is not { } folder
            || !Directory.Exists(folder)
        )
            return new OrganizationReload.NoFolder();
        var read = OrganizationFiles.Load(folder);
        if (read.Snapshot is null)
            return new OrganizationReload.Refused(Invalid(read.Problems));
        var files = await ReadAsync(Directory.EnumerateFiles(folder, "*.yaml"), cancellation);
        var envelope = new CommandEnvelope(StreamId.Organization, new LoadOrganization(files), actor) { Origin = "reload" };
        return await dispatcher.ExecuteAsync(envelope, cancellation) switch
        {
            CommandResult.Rejected rejected => new OrganizationReload.Refused(rejected.Rejection),
            CommandResult.Accepted accepted => new OrganizationReload.Loaded(
                (await organization.UpToDateAsync(cancellation)).Version,
                accepted.Events.Count > 0
            ),
            var other => throw new InvalidOperationException("A reload cannot end as " + other.GetType().Name),
        };
    }

    private static Rejection Invalid(IReadOnlyList<OrganizationProblem> problems) =>
        new(
            RejectionKind.Invalid,
            "ORGANIZATION_INVALID",
            new LocalizedText(
                $"组织文件有 {problems.Count} 处问题，原来的组织继续有效；改好后再试。",
                $"The organization's files have {problems.Count} problems; what was valid stays valid. Put them right and try again."
            )
        )
        {
            Problems =
            [
                .. problems.Select(problem => new Problem(
                    problem.Code,
                    new LocalizedText(problem.Zh, problem.En),
                    Resource: problem.Place?.File,
                    Field: problem.Path,
                    Line: problem.Place?.Line ?? 0,
                    Column: problem.Place?.Column ?? 0
                )),
            ],
        };

    private async Task LoadOrganizationAsync(string folder, CancellationToken cancellation)
    {
        var files = await ReadAsync(Directory.EnumerateFiles(folder, "*.yaml"), cancellation);
        if (organization.IsLoaded([.. files.Select(file => new OrganizationFile(file.Name, HashOf(file)))]))
            return;
        var read = OrganizationFiles.Load(folder);
        if (read.Snapshot is null)
        {
            Report(folder, read.Problems.Select(problem => problem.ToString()));
            return;
        }
        await ExecuteAsync(folder, StreamId.Organization, new LoadOrganization(files), cancellation);
    }

    private async Task DeployFlowAsync(string folder, CancellationToken cancellation)
    {
        var files = await ReadAsync(
            Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)),
            cancellation
        );
        if (files.TrueForAll(file => definitions.IsDeployed(HashOf(file))))
            return;
        await ExecuteAsync(
            folder,
            StreamId.Deployments,
            new DeployResources(new DeploymentKey(keys.Next()), files, OnlyNewContent: true),
            cancellation
        );
    }

    private async Task ExecuteAsync(string folder, StreamId stream, Command command, CancellationToken cancellation)
    {
        var result = await dispatcher.ExecuteAsync(
            new CommandEnvelope(stream, command, Actor.System) { Origin = "start-up" },
            cancellation
        );
        switch (result)
        {
            case CommandResult.Rejected { Rejection: var rejection }:
                Report(
                    folder,
                    rejection.Problems.Count == 0
                        ? [rejection.Text.ToString()]
                        : rejection.Problems.Select(problem =>
                            $"{problem.Resource}:{problem.Line}:{problem.Column} {problem.ElementId} {problem.Text} [{problem.Code}]"
                        )
                );
                break;
            case CommandResult.Accepted { Events.Count: > 0 }:
                log.LogInformation("已部署 · Deployed {Folder}", Path.GetFileName(folder));
                break;
        }
    }

    private static string HashOf(ResourceFile file) => Payload.OfFile(file.Content).Hash;

    private void Report(string folder, IEnumerable<string> problems) =>
        log.LogError("未部署 · Not deployed: {Folder}\n  {Problems}", folder, string.Join("\n  ", problems));

    private static async Task<List<ResourceFile>> ReadAsync(IEnumerable<string> files, CancellationToken cancellation)
    {
        var read = new List<ResourceFile>();
        foreach (var file in files.Order(StringComparer.Ordinal))
            read.Add(new ResourceFile(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation)));
        return read;
    }
}
