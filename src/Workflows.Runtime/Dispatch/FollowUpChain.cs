namespace Workflows.Runtime.Dispatch;

/// <summary>Counts the follow-ups that a command has set going and those that they set going in turn; done when none is left.</summary>
public sealed class FollowUpChain
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;

    public bool IsDone => Volatile.Read(ref _open) == 0;

    /// <summary>Completes when the last follow-up is through, whether it was carried out or left to the sweeper.</summary>
    public Task Completion => IsDone ? Task.CompletedTask : _done.Task;

    internal void Add() => Interlocked.Increment(ref _open);

    internal void Finish()
    {
        if (Interlocked.Decrement(ref _open) == 0)
            _done.TrySetResult();
    }
}
