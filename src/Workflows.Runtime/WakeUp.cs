namespace Workflows.Runtime;

/// <summary>Wakes a loop before its time. A signal that comes while the loop works counts for the next wait.</summary>
internal sealed class WakeUp
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly Lock _lock = new();

    public void Signal()
    {
        lock (_lock)
        {
            if (_signal.CurrentCount == 0)
                _signal.Release();
        }
    }

    /// <summary>Returns at the signal or when the time is up; throws when cancelled.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var signal = _signal.WaitAsync(ending.Token);
        await Task.WhenAny(signal, Task.Delay(atMost, time, ending.Token));
        await ending.CancelAsync();
        await ((Task)signal).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }
}
