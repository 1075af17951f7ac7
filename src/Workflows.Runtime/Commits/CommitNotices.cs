using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Workflows.Runtime.Commits;

/// <summary>Tells the listeners. One that throws is logged and keeps nobody from the news.</summary>
public sealed class CommitNotices(IServiceProvider services, ILogger<CommitNotices> log)
{
    // Looked up at the first commit: listeners send commands themselves, and so need what needs this.
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
