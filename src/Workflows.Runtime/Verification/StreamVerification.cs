using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Verification;

/// <summary>What checking one stream found.</summary>
/// <param name="Commits">How many commits hold, from the first one on.</param>
/// <param name="Head">Hash of the last commit that holds.</param>
/// <param name="Broken">Where it stops holding; null when all of it holds.</param>
public sealed record StreamVerification(StreamId Stream, long Commits, long Events, CommitHash Head, BrokenCommit? Broken)
{
    public bool IsVerified => Broken is null;
}

/// <summary>A place where history does not hold.</summary>
/// <param name="Sequence">First event of the first commit that does not hold.</param>
public sealed record BrokenCommit(StreamId Stream, long Sequence, BreakKind Kind);

public enum BreakKind
{
    /// <summary>The commit's hash does not follow from its content and the commit before it.</summary>
    HashMismatch,

    /// <summary>Events are missing before this commit.</summary>
    Gap,

    /// <summary>A checkpoint knows of events that are no longer there.</summary>
    TailCut,

    /// <summary>A checkpoint knows another hash at this place: history was written anew.</summary>
    Rewritten,
}

/// <summary>What checking the whole store found.</summary>
/// <param name="CheckpointHead">Hash of the last checkpoint. Written down elsewhere, it would also prove that no checkpoints were cut off.</param>
public sealed record StoreVerification(long Streams, long Commits, CommitHash CheckpointHead, IReadOnlyList<BrokenCommit> Broken)
{
    public bool IsVerified => Broken.Count == 0;
}
