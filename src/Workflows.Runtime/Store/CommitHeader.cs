using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>What a commit says about itself beside its events; hashed together with them.</summary>
/// <param name="FirstSequence">1-based number of the commit's first event in its stream.</param>
/// <param name="At">UTC, whole microseconds; never before the commit before it.</param>
/// <param name="Cause">The command's name and, where one is known, the follow-up or timer that brought it.</param>
/// <param name="EngineVersion">Version of the engine that decided.</param>
public sealed record CommitHeader(
    StreamId Stream,
    long FirstSequence,
    DateTimeOffset At,
    CommitActor Actor,
    string Cause,
    string EngineVersion
);

/// <summary>Who, as history keeps it: without the grants of the moment.</summary>
/// <param name="OnBehalfOf">Person for whom this person acted.</param>
public sealed record CommitActor(ActorKind Kind, string Id, string? OnBehalfOf = null)
{
    public static CommitActor Of(Actor actor) => new(actor.Kind, actor.Id, actor.OnBehalfOf);
}
