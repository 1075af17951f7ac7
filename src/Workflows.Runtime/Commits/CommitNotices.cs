using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Workflows.Runtime.Commits;

/// <summary>Tells the listeners. One that throws is logged and keeps nobody from the news.</summary>
/// <remarks>Listeners send commands of their own, so they are made when the first commit is there to tell of, not before the dispatcher is.</remarks>
public sealed class CommitNotices(IServiceProvider services, ILogger<CommitNotices> log)
{
    private readonly Lazy<ICommitListener[]> _listeners = new(() => [.. services.GetServices<ICommitListener>()]);

    public void Publish(CommitNotice notice)
    {
        foreach (var listener in _listeners.Value)
        {
            try
            {
                listener.OnCommitted(notice);
            }
#pragma warning disable CA1031 // The commit is made; a notice cannot undo it.
            catch (Exception e)
            {
                log.LogError(e, "{Listener} failed on a commit of {Stream}", listener.GetType().Name, notice.Header.Stream);
            }
#pragma warning restore CA1031
        }
    }
}
