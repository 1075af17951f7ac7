using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.Registers;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api;

/// <summary>Registers (登记表): lists of what completed forms say, their course over time, and a workbook of them.</summary>
internal static class RegisterEndpoints
{
    /// <summary>More than this nobody reads in a sheet, and no chart shows.</summary>
    private const int Most = 20_000;

    private static readonly SearchFields<RegisterEntryRow> Fields = new SearchFields<RegisterEntryRow>(row => row.UserTaskKey).With(
        "enteredAt",
        row => row.EnteredAt
    );

    private static readonly IReadOnlyList<SortRequest> NewestFirst = [new("enteredAt", SortOrder.DESC)];

    public static void Map(RouteGroupBuilder api)
    {
        var registers = api.MapGroup("/registers");
        registers.MapGet("", List).RequireCaller().Produces<ItemList<RegisterAnswer>>();
        registers.MapPost("/search", SearchAsync).RequireCaller().Produces<SearchResponse<RegisterEntryAnswer>>();
        registers.MapPost("/trend", TrendAsync).RequireCaller().Produces<RegisterTrendAnswer>();
        registers.MapPost("/workbook", WorkbookAsync).RequireCaller().Produces(200, contentType: RegisterWorkbook.ContentType);
    }

    private static IResult List(HttpContext context, RegisterCatalogue catalogue)
    {
        var organization = context.Caller().Organization;
        return Results.Ok(
            new ItemList<RegisterAnswer>([
                .. catalogue
                    .Of(context.Caller())
                    .Select(register => new RegisterAnswer(
                        register.Name,
                        [.. register.Positions.Select(id => Names.Position(organization, id))],
                        [
                            .. register.Tasks.Select(task => new RegisterSource(
                                task.Definition.ProcessId,
                                task.Definition.Name ?? task.Definition.ProcessId,
                                task.Task.Id,
                                task.Task.Name ?? task.Task.Id
                            )),
                        ],
                        [.. register.Columns.Select(column => new RegisterColumnAnswer(column.Name, column.Label, column.IsNumber))]
                    )),
            ])
        );
    }

    private static async Task<IResult> SearchAsync(
        RegisterSearchRequest request,
        HttpContext context,
        RegisterCatalogue catalogue,
        RegisterEntries entries,
        CancellationToken cancellation
    )
    {
        if (Find(request, context, catalogue) is not { } register)
            return Unknown(request);
        var (organization, language) = (context.Caller().Organization, Language.Of(context));
        return await Search.AnswerAsync(
            entries.Of(context.Caller(), request),
            Fields,
            request.Page,
            NewestFirst,
            row =>
            {
                var data = (FeelContext)FeelJson.Parse(row.Data);
                return new RegisterEntryAnswer(
                    row.UserTaskKey,
                    row.ProcessInstanceKey,
                    row.BusinessKey,
                    row.ProcessName ?? row.ProcessId,
                    row.Name,
                    row.Position is { } position ? Names.Position(organization, position).Name : null,
                    PersonReference.Of(organization, row.Person),
                    row.EnteredAt,
                    register
                        .Columns.Select(column => (column.Name, Text: column.TextIn(data, language)))
                        .Where(cell => cell.Text.Length > 0)
                        .ToDictionary(cell => cell.Name, cell => cell.Text)
                );
            },
            cancellation
        );
    }

    private static async Task<IResult> TrendAsync(
        RegisterSearchRequest request,
        HttpContext context,
        RegisterCatalogue catalogue,
        RegisterEntries entries,
        CancellationToken cancellation
    )
    {
        if (Find(request, context, catalogue) is not { } register)
            return Unknown(request);
        var zone = context.Caller().Organization.TimeZone;
        var numbers = register.Columns.Where(column => column.IsNumber).ToList();
        var rows = await NewestAsync(entries.Of(context.Caller(), request), cancellation);
        var days = rows.GroupBy(row => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(row.EnteredAt, zone).DateTime))
            .OrderBy(day => day.Key)
            .Select(day =>
            {
                var data = day.Select(row => (FeelContext)FeelJson.Parse(row.Data)).ToList();
                return new RegisterDay(
                    day.Key,
                    data.Count,
                    numbers.ToDictionary(column => column.Name, column => data.Sum(entry => column.NumberIn(entry) ?? 0))
                );
            });
        return Results.Ok(new RegisterTrendAnswer([.. days]));
    }

    private static async Task<IResult> WorkbookAsync(
        RegisterSearchRequest request,
        HttpContext context,
        RegisterCatalogue catalogue,
        RegisterEntries entries,
        CancellationToken cancellation
    )
    {
        if (Find(request, context, catalogue) is not { } register)
            return Unknown(request);
        var rows = await NewestAsync(entries.Of(context.Caller(), request), cancellation);
        var file = RegisterWorkbook.Write(register, rows, context.Caller().Organization, Language.Of(context));
        return Results.File(file, RegisterWorkbook.ContentType, register.Name + ".xlsx");
    }

    private static Task<List<RegisterEntryRow>> NewestAsync(IQueryable<RegisterEntryRow> rows, CancellationToken cancellation) =>
        rows.OrderByDescending(row => row.EnteredAt).ThenByDescending(row => row.UserTaskKey).Take(Most).ToListAsync(cancellation);

    private static Register? Find(RegisterSearchRequest request, HttpContext context, RegisterCatalogue catalogue) =>
        catalogue.Of(context.Caller()).FirstOrDefault(register => register.Name == request.Register);

    private static ProblemAnswer Unknown(RegisterSearchRequest request) => Answers.NotFound("register", request.Register);
}
