namespace Workflows.Runtime;

/// <summary>Wakes a loop before its time. A signal that comes while the loop works counts for the next wait.</summary>
public sealed class WakeUp
{
    private TaskCompletionSource _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Signal() => Volatile.Read(ref _signal).TrySetResult();

    /// <summary>Returns at the signal or when the time is up; throws when cancelled.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var signal = Volatile.Read(ref _signal).Task;
        await Task.WhenAny(signal, Task.Delay(atMost, time, ending.Token));
        await ending.CancelAsync();
        if (signal.IsCompleted)
            Volatile.Write(ref _signal, new(TaskCreationOptions.RunContinuationsAsynchronously));
        cancellation.ThrowIfCancellationRequested();
    }
}
