using MassTransit;

namespace Workflows.Handoffs.Transport;

/// <summary>Tells when the bus has started its own endpoints: only then may others be connected to it. It does not wait for the broker.</summary>
public sealed class BusStarted : IBusObserver
{
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken cancellation) => started.Task.WaitAsync(cancellation);

    public void PostCreate(IBus bus) { }

    public void CreateFaulted(Exception exception) { }

    public Task PreStart(IBus bus) => Task.CompletedTask;

    public Task PostStart(IBus bus, Task<BusReady> busReady)
    {
        started.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StartFaulted(IBus bus, Exception exception) => Task.CompletedTask;

    public Task PreStop(IBus bus) => Task.CompletedTask;

    public Task PostStop(IBus bus) => Task.CompletedTask;

    public Task StopFaulted(IBus bus, Exception exception) => Task.CompletedTask;
}
