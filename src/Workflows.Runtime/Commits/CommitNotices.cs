using Microsoft.Extensions.Logging;

namespace Workflows.Runtime.Commits;

/// <summary>Tells the listeners. One that throws is logged and keeps nobody from the news.</summary>
public sealed class CommitNotices(IEnumerable<ICommitListener> listeners, ILogger<CommitNotices> log)
{
    private readonly ICommitListener[] _listeners = [.. listeners];

    public void Publish(CommitNotice notice)
    {
        foreach (var listener in _listeners)
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
