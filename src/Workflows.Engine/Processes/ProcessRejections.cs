namespace Workflows.Engine.Processes;

internal static class ProcessRejections
{
    public static Decision.Rejected NotDue(TimerKey timer, DateTimeOffset dueAt) =>
        new(
            new Rejection(
                RejectionKind.Conflict,
                "TIMER_NOT_DUE",
                new LocalizedText($"定时器 {timer} 到 {dueAt:u} 才到期。", $"Timer {timer} is not due before {dueAt:u}.")
            )
        );
}
