namespace Workflows.Engine;

public enum ActorKind
{
    /// <summary>A person of the organization.</summary>
    Person,

    /// <summary>An API client with explicit grants (job worker, another system).</summary>
    Account,

    /// <summary>The engine itself: a timer, a follow-up, start-up.</summary>
    System,
}

/// <summary>Who wants something. Rights are judged inside <see cref="StreamState.Decide"/> from this and the organization.</summary>
/// <param name="Id">Person id (<c>u020</c>), account name or <c>system</c>.</param>
/// <param name="Grants">What an account may do: <c>engine:*</c> for all of <c>/v2</c>, or single grants such as <c>job:complete</c>.</param>
/// <param name="OnBehalfOf">Person id for whom this person acts (absence).</param>
public sealed record Actor(ActorKind Kind, string Id, IReadOnlyList<string>? Grants = null, string? OnBehalfOf = null)
{
    public static Actor System { get; } = new(ActorKind.System, "system");

    public bool MayAct(string grant) =>
        Kind == ActorKind.System || (Grants is not null && (Grants.Contains("engine:*") || Grants.Contains(grant)));
}
