using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Commands.Organization;
using Workflows.Organization.Files;
using Workflows.Runtime.Dispatch;

namespace Workflows.Server.Startup;

/// <summary>
/// Deploys a folder of flows: <c>organization/</c> first, then every folder that holds a .bpmn as one deployment. A file of which exactly this content was ever
/// deployed is left alone, so what an owner has published in the designer stays the latest. A folder that is wrong is reported and does not hinder the others.
/// </summary>
public sealed class ProcessFolder(ICommandDispatcher dispatcher, IKeySource keys, ILogger<ProcessFolder> log)
{
    private const string OrganizationFolder = "organization";
    private static readonly string[] Endings = [".bpmn", ".form", ".dmn"];

    public async Task DeployAsync(string folder, CancellationToken cancellation)
    {
        var organization = Path.Combine(folder, OrganizationFolder);
        if (Directory.Exists(organization))
            await LoadOrganizationAsync(organization, cancellation);
        foreach (var flow in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Directory.EnumerateFiles(flow, "*.bpmn").Any())
                await DeployFlowAsync(flow, cancellation);
        }
    }

    private async Task LoadOrganizationAsync(string folder, CancellationToken cancellation)
    {
        var read = OrganizationFiles.Load(folder);
        if (read.Snapshot is null)
        {
            Report(folder, read.Problems.Select(problem => problem.ToString()));
            return;
        }
        var files = await ReadAsync(Directory.EnumerateFiles(folder, "*.yaml"), cancellation);
        await ExecuteAsync(folder, StreamId.Organization, new LoadOrganization(files), cancellation);
    }

    private async Task DeployFlowAsync(string folder, CancellationToken cancellation)
    {
        var files = await ReadAsync(
            Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)),
            cancellation
        );
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
