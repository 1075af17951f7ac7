namespace Workflows.Engine;

/// <summary>Why a command was refused, as HTTP will say it too.</summary>
public enum RejectionKind
{
    /// <summary>400: the command itself makes no sense.</summary>
    Malformed,

    /// <summary>403: not your task, not your role.</summary>
    Forbidden,

    /// <summary>404: there is no such thing (or none that this actor may see).</summary>
    NotFound,

    /// <summary>409: the state has moved on.</summary>
    Conflict,

    /// <summary>422: the model or the form says no; see <see cref="Rejection.Problems"/>.</summary>
    Invalid,

    /// <summary>429 or 503: later.</summary>
    Busy,
}

/// <summary>A command that was not carried out: nothing is written. Says why and what is possible instead.</summary>
public sealed record Rejection(RejectionKind Kind, string Code, LocalizedText Text)
{
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
