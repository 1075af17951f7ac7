using Workflows.Engine.Commands.Signals;
using Workflows.Feel;
using Workflows.Server.Commands;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Signals from outside to all who wait for them.</summary>
internal static class Signals
{
    public static void Map(RouteGroupBuilder v2) =>
        v2.MapPost("/signals/broadcast", BroadcastAsync)
            .RequireCaller(caller => caller.Holds(Grants.BroadcastSignals))
            .Produces<BroadcastSignalResponse>();

    private static Task<IResult> BroadcastAsync(
        BroadcastSignalRequest request,
        HttpContext context,
        CommandRunner commands,
        IKeySource keys
    )
    {
        if (request.SignalName.Length is 0 or > 256)
            return Task.FromResult<IResult>(
                Answers.Malformed(
                    "signalName 应为 1 到 256 个字符。",
                    "A signalName has 1 to 256 characters.",
                    new Problem(
                        "REQUEST",
                        new("signalName 应为 1 到 256 个字符。", "A signalName has 1 to 256 characters."),
                        Field: "signalName"
                    )
                )
            );
        var signal = new SignalKey(keys.Next());
        return commands.RunAsync(
            context,
            StreamId.OfSignal(request.SignalName),
            new BroadcastSignal(signal, request.SignalName, request.Variables ?? FeelContext.Empty),
            _ => new BroadcastSignalResponse(Tenant.Default, signal.Value)
        );
    }
}
