using Workflows.Engine.Commands.Deployments;
using Workflows.Engine.Events.Deployments;
using Workflows.Runtime.Dispatch;
using Workflows.Server.Commands;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Deploys files together: all or nothing, and unchanged content keeps its version.</summary>
internal static class Deployments
{
    private const int MostFiles = 200;

    public static void Map(RouteGroupBuilder v2) =>
        v2.MapPost("/deployments", DeployAsync)
            .RequireCaller(caller => caller.IsProcessOwner || caller.Holds(Grants.Deploy))
            .Produces<DeploymentResponse>()
            .Accepts<IFormFileCollection>("multipart/form-data");

    private static async Task<IResult> DeployAsync(HttpContext context, CommandRunner commands, IKeySource keys)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var files = form.Files.Where(file => file.Name == "resources").ToList();
        if (files.Count is 0 or > MostFiles)
            return Malformed("请在 resources 中上传 1 到 200 个文件。", "Send from 1 to 200 files as «resources».", "resources");
        var resources = new List<ResourceFile>(files.Count);
        foreach (var file in files)
        {
            if (!IsPlainName(file.FileName))
                return Malformed($"文件名不合法：{file.FileName}", $"This is no plain file name: {file.FileName}", "resources");
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, context.RequestAborted);
            resources.Add(new ResourceFile(file.FileName, content));
        }
        var deployment = new DeploymentKey(keys.Next());
        return await commands.RunAsync(context, StreamId.Deployments, new DeployResources(deployment, resources), Answer);
    }

    private static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 200
        && !name.Contains("..", StringComparison.Ordinal)
        && name.All(letter => !char.IsControl(letter) && letter is not ('/' or '\\'));

    private static DeploymentResponse Answer(CommandResult.Accepted accepted)
    {
        var deployed = accepted.Events.OfType<ResourcesDeployed>().Single();
        return new DeploymentResponse(
            deployed.Deployment.Value,
            Tenant.Default,
            [
                .. deployed.Processes.Select(process => new DeployedItem(
                    ProcessDefinition: new DeployedProcessItem(
                        process.ProcessId,
                        process.Version,
                        process.ResourceName,
                        Tenant.Default,
                        process.Key.Value
                    )
                )),
                .. deployed.Decisions.SelectMany(Decisions),
                .. deployed.Forms.Select(form => new DeployedItem(
                    Form: new DeployedFormItem(form.FormId, form.Version, form.ResourceName, Tenant.Default, form.Key.Value)
                )),
            ]
        );
    }

    private static IEnumerable<DeployedItem> Decisions(DeployedDecisions file) =>
        file
            .Decisions.Select(decision => new DeployedItem(
                DecisionDefinition: new DeployedDecisionItem(
                    decision.DecisionId,
                    decision.Version,
                    decision.Name ?? decision.DecisionId,
                    Tenant.Default,
                    file.RequirementsId,
                    decision.Key.Value,
                    file.RequirementsKey
                )
            ))
            .Append(
                new DeployedItem(
                    DecisionRequirements: new DeployedRequirementsItem(
                        file.RequirementsId,
                        file.Name ?? file.RequirementsId,
                        file.Version,
                        file.ResourceName,
                        Tenant.Default,
                        file.RequirementsKey
                    )
                )
            );

    private static ProblemAnswer Malformed(string zh, string en, string field) =>
        Answers.Malformed(zh, en, new Problem("REQUEST", new(zh, en), Field: field));
}
