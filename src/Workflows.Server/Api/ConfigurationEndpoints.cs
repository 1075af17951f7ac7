using Workflows.Engine.Commands.Configuration;
using Workflows.Engine.Configuration;
using Workflows.Organization.Structure;
using Workflows.Runtime.Organization;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.Startup;

namespace Workflows.Server.Api;

/// <summary>The parameters <c>config.*</c>: everybody may read them; who may change one is said where it is declared, and judged by the engine.</summary>
internal static class ConfigurationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/configuration", ListAsync).RequireCaller().Produces<ItemList<ParameterAnswer>>();
        api.MapPut("/configuration/{name}", ChangeAsync).RequireCaller().Produces<ParameterAnswer>();
        api.MapPost("/organization/reload", ReloadAsync)
            .RequireCaller(caller => caller.IsAdministrator)
            .Produces<OrganizationReloadAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ParameterHistory history, CancellationToken cancellation)
    {
        var changes = await history.ReadAsync(cancellation);
        var caller = context.Caller();
        return Results.Ok(
            new ItemList<ParameterAnswer>([.. caller.Organization.Parameters.Select(parameter => Answer(caller, parameter, changes))])
        );
    }

    private static async Task<IResult> ChangeAsync(
        string name,
        ChangeParameterRequest request,
        HttpContext context,
        CommandRunner commands,
        ParameterHistory history,
        IOrganizationProvider organization,
        CancellationToken cancellation
    )
    {
        var command = new ChangeConfiguration(name, request.Value, request.Note ?? "", request.ExpectedVersion);
        if (await commands.ExecuteAsync(context, StreamId.Configuration, command) is CommandOutcome.Refused { Problem: var problem })
            return problem;
        // The caller's own snapshot is that of before the change.
        var caller = new Caller(context.Caller().Actor, organization.Current);
        return caller.Organization.FindParameter(name) is { } parameter
            ? Results.Ok(Answer(caller, parameter, await history.ReadAsync(cancellation)))
            : Answers.NotFound("parameter", name);
    }

    private static async Task<IResult> ReloadAsync(HttpContext context, ProcessFolder folder, CancellationToken cancellation) =>
        await folder.ReloadOrganizationAsync(context.Caller().Actor, cancellation) switch
        {
            OrganizationReload.Loaded loaded => Results.Ok(new OrganizationReloadAnswer(loaded.Version, loaded.Changed)),
            OrganizationReload.Refused refused => ProblemAnswer.Of(refused.Rejection),
            _ => Answers.Conflict(
                "NO_PROCESS_FOLDER",
                "服务器没有配置流程文件夹，无从重新读取。",
                "The server has no folder of flows, so there is nothing to read again."
            ),
        };

    private static ParameterAnswer Answer(Caller caller, ConfigParameter parameter, ILookup<string, RecordedChange> changes)
    {
        var organization = caller.Organization;
        var own = changes[parameter.Name].OrderByDescending(change => change.Event.Version).ToList();
        var value = organization.Config[parameter.Name];
        return new ParameterAnswer(
            parameter.Name,
            parameter.Label,
            parameter.Group,
            parameter.Type.ToString().ToLowerInvariant(),
            parameter.Unit,
            ConfigValues.FeelOf(value),
            ConfigValues.FeelOf(parameter.Default),
            own is not [{ Event.Value: not null }, ..],
            ConfigRule.FaultOf(parameter, value) is null,
            parameter.Min,
            parameter.Max,
            [.. parameter.Choices.Select(ConfigValues.FeelOf)],
            parameter.Description,
            [
                .. parameter.ChangedBy.Select(position => new NamedItem(
                    position.Value,
                    organization.FindPosition(position)?.Name ?? position.Value
                )),
            ],
            own.Count == 0 ? 0 : own[0].Event.Version,
            new ParameterRights(
                caller.IsPerson ? ConfigurationState.IsAllowed(organization, caller.User, parameter) : caller.IsAdministrator
            ),
            [
                .. own.Select(change => new ParameterChange(
                    change.Event.Version,
                    change.At,
                    PersonReference.Of(organization, change.By),
                    change.Event.Value,
                    change.Event.Previous,
                    change.Event.Note
                )),
            ]
        );
    }
}
