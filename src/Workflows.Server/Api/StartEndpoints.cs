using Microsoft.EntityFrameworkCore;
using Workflows.Engine.Processes;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>When a flow starts by itself: its timer start events with their next moments.</summary>
internal static class StartEndpoints
{
    private const int Upcoming = 5;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/definitions/{processId}/starts", ListAsync).RequireCaller().Produces<ItemList<TimerStartAnswer>>();

    private static async Task<IResult> ListAsync(
        string processId,
        HttpContext context,
        IReadModels models,
        IDefinitionsProvider definitions,
        RuntimeClock clock,
        CancellationToken cancellation
    )
    {
        if ((await definitions.UpToDateAsync(cancellation)).LatestProcess(processId) is not { } latest)
            return Answers.NotFound("flow", processId);
        var stream = StreamId.OfProcess(processId).Value;
        var waiting = await models
            .Rows<TimerRow>()
            .Where(row => row.Stream == stream && row.Purpose == TimerRow.StartPurpose)
            .ToDictionaryAsync(row => row.ElementId!, row => row.DueAt, cancellation);
        var (process, organization, now) = (latest.Executable, context.Caller().Organization, clock.Now);
        return Results.Ok(
            new ItemList<TimerStartAnswer>([
                .. StartTimers
                    .Of(process)
                    .Select(start => new TimerStartAnswer(
                        start.Id,
                        start.Name,
                        (start.Timer!.Date ?? start.Timer.Cycle ?? start.Timer.Duration)?.Text ?? "",
                        start.StartTerms?.Calendar,
                        start.StartTerms?.Shift,
                        start.StartTerms?.Per,
                        start.StartTerms?.Requester ?? process.OwnerPosition,
                        waiting.TryGetValue(start.Id, out var due) ? due : null,
                        StartTimers.Upcoming(process, start, organization, now, Upcoming)
                    )),
            ])
        );
    }
}
