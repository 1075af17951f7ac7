namespace Workflows.Server.Api.Shapes;

/// <summary>A timer start event of a flow's latest version.</summary>
/// <param name="Expression">As the model writes it: a date, an ISO cycle or a cron expression.</param>
/// <param name="Shift">What becomes of an occurrence on a day off: next, previous, skip.</param>
/// <param name="Per">project: one instance for each project.</param>
/// <param name="Requester">Position in whose holder's name it starts.</param>
/// <param name="DueAt">When it fires next; null when it does no more.</param>
/// <param name="Upcoming">The next five moments, days off regarded.</param>
public sealed record TimerStartAnswer(
    string StartElementId,
    string Name,
    string Expression,
    string? Calendar,
    string? Shift,
    string? Per,
    string? Requester,
    DateTimeOffset? DueAt,
    IReadOnlyList<DateTimeOffset> Upcoming
);
