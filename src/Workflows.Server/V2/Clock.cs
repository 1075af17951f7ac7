using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Sets the clock of the whole server, where it is a controlled one. What is due by then has fired when the call returns.</summary>
internal static class Clock
{
    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPut("/clock", PinAsync).RequireCaller(caller => caller.Holds(Grants.SetClock)).Produces(204);
        v2.MapPost("/clock/reset", ResetAsync).RequireCaller(caller => caller.Holds(Grants.SetClock)).Produces(204);
    }

    private static async Task<IResult> PinAsync(PinClockRequest request, ClockControl control, CancellationToken cancellation)
    {
        if (request.Timestamp is < 0 or > 253_402_300_799_000)
        {
            return Answers.Malformed(
                "timestamp 应为 Unix 毫秒时间戳。",
                "A timestamp is a number of milliseconds since 1970.",
                new Problem("REQUEST", new("超出范围", "Out of range"), Field: "timestamp")
            );
        }
        return await control.PinAsync(DateTimeOffset.FromUnixTimeMilliseconds(request.Timestamp), cancellation) ?? Results.NoContent();
    }

    private static async Task<IResult> ResetAsync(ClockControl control, CancellationToken cancellation) =>
        await control.ResetAsync(cancellation) ?? Results.NoContent();
}
