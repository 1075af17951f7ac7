namespace Workflows.Runtime.Dispatch;

/// <summary>
/// Counts the follow-ups that a command has set going and those that they set going in turn; done when none is left.
/// Whoever makes it counts as one until it says that no more will begin from there.
/// </summary>
public sealed class FollowUpChain
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = 1;

    /// <summary>Completes when the last follow-up is through, whether it was carried out or left to the sweeper.</summary>
    public Task Completion => _done.Task;

    internal void Add() => Interlocked.Increment(ref _open);

    internal void Finish()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            _done.TrySetResult();
    }
}
