using System.Text.Json;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Configuration;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2;
using Workflows.Shop;
using Workflows.Shop.Jobs;
using Workflows.Shop.Simulation;
using Workflows.Shop.Simulation.Faults;

namespace Workflows.Server.Api;

/// <summary>The simulated outside: customers, platform, carriers, faults, and the clock. In demo only; elsewhere there is nothing at these addresses.</summary>
internal static class SimulationEndpoints
{
    private const int MostOrders = 100;
    private const int MostSent = 200;

    public static void Map(RouteGroupBuilder api)
    {
        var simulation = api.MapGroup("/simulation")
            .AddEndpointFilter(
                (invocation, next) =>
                    invocation.HttpContext.RequestServices.GetRequiredService<ServerSettings>().Demo
                        ? next(invocation)
                        : ValueTask.FromResult<object?>(Answers.UnknownRoute)
            );
        simulation.MapGet("/orders", OrdersAsync).RequireCaller(caller => caller.IsPerson).Produces<ItemList<SimulatedOrderAnswer>>();
        simulation.MapPost("/messages", SendAsync).RequireCaller(caller => caller.IsPerson).Produces<SimulatedMessageAnswer>();
        simulation.MapGet("/faults", FaultsAsync).RequireCaller(caller => caller.IsPerson).Produces<FaultsAnswer>();
        simulation.MapPut("/faults", SetFaultAsync).RequireCaller(caller => caller.IsPerson).Produces<FaultsAnswer>();
        simulation.MapGet("/outbox", SentAsync).RequireCaller(caller => caller.IsPerson).Produces<ItemList<SentAnswer>>();
        SimulatedPartyEndpoints.Map(simulation);
        ShopDataEndpoints.Map(simulation);
        simulation.MapPost("/clock", SetClockAsync).RequireCaller(caller => caller.IsPerson).Produces<ClockAnswer>();
    }

    private static async Task<IResult> OrdersAsync(
        HttpContext context,
        SimulatedWorld world,
        IReadModels models,
        CancellationToken cancellation,
        string? q = null
    )
    {
        var english = Language.Of(context) == Language.English;
        var orders = await world.ListAsync(q, MostOrders, cancellation);
        var refunds = orders.SelectMany(order => order.Refunds).Select(refund => JsonSerializer.Serialize(refund.RefundId)).ToList();
        var instances = await models
            .Rows<VariableRow>()
            .Where(row => row.Name == "refundId" && row.ScopeKey == row.ProcessInstanceKey && refunds.Contains(row.ValueStart))
            .Select(row => new { row.ValueStart, row.ProcessInstanceKey })
            .ToListAsync(cancellation);
        var byRefund = instances
            .GroupBy(row => row.ValueStart)
            .ToDictionary(group => group.Key, group => group.Max(row => row.ProcessInstanceKey));
        return Results.Ok(new ItemList<SimulatedOrderAnswer>([.. orders.Select(order => Answer(order, byRefund, english))]));
    }

    private static SimulatedOrderAnswer Answer(SimulatedOrder order, Dictionary<string, long> instances, bool english)
    {
        var view = Orders.View(order.Order);
        return new SimulatedOrderAnswer(
            view.OrderNo,
            view.BuyerNick,
            view.OrderAmount,
            view.PaidAmount,
            view.Status,
            view.CreatedAt,
            view.ShippedAt,
            view.SignedAt,
            view.Carrier,
            view.TrackingNo,
            view.Lines,
            [
                .. order.Refunds.Select(refund => new SimulatedRefundAnswer(
                    refund.RefundId,
                    instances.TryGetValue(JsonSerializer.Serialize(refund.RefundId), out var key) ? new WireKey(key) : null,
                    refund.State.ToString(),
                    [.. refund.Events.Select(e => Action(e, english))]
                )),
            ],
            [.. order.Events.Select(e => Action(e, english))]
        );
    }

    internal static SimulatedAction Action(SimulatedEvent e, bool english) =>
        new(
            e.Id,
            english ? e.En : e.Zh,
            e.Actor.ToString().ToLowerInvariant(),
            e.Id,
            e.CorrelationKey,
            [
                .. e.Fields.Select(field => new SimulatedField(
                    field.Name,
                    english ? field.En : field.Zh,
                    field.Type.ToString().ToLowerInvariant(),
                    field.IsRequired,
                    [.. field.Options.Select(option => new SimulatedOption(option.Value, english ? option.En : option.Zh))],
                    field.Default
                )),
            ]
        );

    private static async Task<IResult> SendAsync(SimulatedMessageRequest request, SimulatedWorld world, CancellationToken cancellation)
    {
        if (request.OrderNo is not { Length: > 0 } order)
            return Answers.Malformed("请指明订单。", "Name the order.");
        var fields = (request.Fields ?? []).ToDictionary(field => field.Key, field => Text(field.Value), StringComparer.Ordinal);
        var result = await world.HappenAsync(request.Action, order, request.RefundId, fields, cancellation);
        return result.Message is { } message
            ? Results.Ok(new SimulatedMessageAnswer(message.MessageKey, message.StartedInstanceKey))
            : Refusal(result.Problems);
    }

    internal static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };

    private static async Task<IResult> FaultsAsync(FaultSwitches faults, ShopJobCatalogue catalogue, CancellationToken cancellation) =>
        Results.Ok(await SwitchedAsync(faults, catalogue, cancellation));

    private static async Task<FaultsAnswer> SwitchedAsync(
        FaultSwitches faults,
        ShopJobCatalogue catalogue,
        CancellationToken cancellation
    ) =>
        new(
            [
                .. (await faults.ListAsync(cancellation)).Select(fault => new FaultAnswer(
                    fault.JobType,
                    fault.ErrorCode,
                    fault.Times,
                    fault.Remaining
                )),
            ],
            [.. catalogue.JobTypes.Select(type => new FaultyJobType(type, [.. catalogue.ErrorCodesOf(type)!]))]
        );

    private static async Task<IResult> SetFaultAsync(
        SetFaultRequest request,
        FaultSwitches faults,
        ShopJobCatalogue catalogue,
        CancellationToken cancellation
    ) =>
        await faults.SetAsync(request.JobType, request.ErrorCode, request.Times, cancellation) is { } problem
            ? Refusal([problem])
            : Results.Ok(await SwitchedAsync(faults, catalogue, cancellation));

    private static async Task<IResult> SentAsync(SimulatedWorld world, CancellationToken cancellation) =>
        Results.Ok(
            new ItemList<SentAnswer>([
                .. (await world.SentAsync(MostSent, cancellation)).Select(sent => new SentAnswer(
                    sent.At,
                    Kind(sent.Kind),
                    sent.Recipient,
                    sent.Text,
                    sent.OrderNo
                )),
            ])
        );

    /// <summary>As the contract names what has left the house.</summary>
    private static string Kind(SentKind kind) =>
        kind switch
        {
            SentKind.Message => "sms",
            SentKind.Notice => "notice",
            SentKind.Payment => "payment",
            _ => "platform",
        };

    private static async Task<IResult> SetClockAsync(SetClockRequest request, ClockControl control, CancellationToken cancellation)
    {
        DateTimeOffset until;
        try
        {
            until = request switch
            {
                { Advance: { } text } => control.Now + XmlConvert.ToTimeSpan(text),
                { Until: { } at } => at,
                _ => throw new FormatException(),
            };
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return Answers.Malformed("请填写 advance（ISO 8601 时长）或 until。", "Give advance (an ISO 8601 duration) or until.");
        }
        return await control.PinAsync(until, cancellation) is { } refused ? refused : Results.Ok(new ClockAnswer(control.Now));
    }

    internal static ProblemAnswer Refusal(IReadOnlyList<ShopProblem> problems) =>
        new(
            problems.Any(problem => problem.Code is "SHOP_CONFLICT" or "SHOP_NOT_NOW") ? 409 : 422,
            problems[0].Code,
            new(problems[0].Zh, problems[0].En),
            [.. problems.Select(problem => new Problem(problem.Code, new(problem.Zh, problem.En), Field: problem.Field))]
        );
}
