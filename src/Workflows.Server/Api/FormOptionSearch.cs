using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Server.Api.Inbox;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>Search among a field's options while somebody types; only in a form that they have open: a task's that they see, or the start form of a flow that they may start.</summary>
internal static class FormOptionSearch
{
    private const int Most = 50;

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/forms/options", SearchAsync).RequireCaller(caller => caller.IsPerson).Produces<ItemList<FormOption>>();

    private static async Task<IResult> SearchAsync(
        FormOptionsRequest request,
        HttpContext context,
        IDefinitionsProvider provider,
        OptionSources sources,
        TaskActs acts,
        TaskPages pages
    )
    {
        var cancellation = context.RequestAborted;
        var variables = request.Data ?? FeelContext.Empty;
        if (request.TaskKey is { } task)
        {
            if (await acts.FindAsync(task.Value, context) is not { } row)
                return Answers.NotFound("user task", task);
            if (row.FormKey != request.FormKey.Value && !await acts.AmendsWithAsync(row, request.FormKey.Value, cancellation))
                return Answers.NotFound("form", request.FormKey);
            variables = variables.Aggregate(
                await pages.VariablesAsync(row, cancellation),
                (all, entry) => all.With(entry.Name, entry.Value)
            );
        }
        else if (!IsStartForm(request.FormKey, context.Caller(), provider))
        {
            return Answers.NotFound("form", request.FormKey);
        }
        if (provider.Current.Form(new FormDefinitionKey(request.FormKey.Value)) is not { } form)
            return Answers.NotFound("form", request.FormKey);
        if (form.Definition.Fields.FirstOrDefault(field => field.Path.ToString() == request.Field) is not { Rules.Source: { } source })
            return Answers.NotFound("field", request.Field);
        var found = await sources.SearchAsync(source, request.Q, Most, variables, context.Caller(), cancellation) ?? [];
        return Results.Ok(new ItemList<FeelContext>(found));
    }

    private static bool IsStartForm(WireKey form, Caller caller, IDefinitionsProvider provider) =>
        provider.LatestProcesses.Any(definition =>
            FlowRights.MayStart(caller, definition.Process) && StartForms.Find(provider.Current, definition)?.Key.Value == form.Value
        );
}
