using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Dispatch;

/// <summary>The way of every command to its stream.</summary>
public interface ICommandDispatcher
{
    /// <summary>
    /// Decides and commits, then waits for the effects on other streams, a second at most. When it returns, the effect shows in every read model.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store did not answer; whether the command took effect shows when it is back.</exception>
    Task<CommandResult> ExecuteAsync(CommandEnvelope envelope, CancellationToken cancellation);

    /// <summary>Looks at a stream's state, up to date with the store. The state must not leave <paramref name="look"/>.</summary>
    Task<TResult> ReadAsync<TState, TResult>(StreamId stream, Func<TState, TResult> look, CancellationToken cancellation)
        where TState : StreamState;
}
