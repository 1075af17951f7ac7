using Workflows.Engine.Events.Configuration;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Server.Reading;

/// <summary>Who set which parameter when and why: read from the configuration's own stream.</summary>
public sealed class ParameterHistory(IEventStore store, EventReader events)
{
    private const int PageSize = 500;

    /// <summary>All changes by the parameter's name, in their order.</summary>
    public async Task<ILookup<string, RecordedChange>> ReadAsync(CancellationToken cancellation)
    {
        var changes = new List<RecordedChange>();
        var from = 1L;
        while (true)
        {
            var page = await store.ReadAsync(StreamId.Configuration, from, PageSize, cancellation);
            var read = await events.ReadAsync(page, cancellation);
            for (var i = 0; i < page.Count; i++)
            {
                var header = page[i].Commit.Header;
                changes.AddRange(
                    read[i].OfType<ConfigurationChanged>().Select(change => new RecordedChange(change, header.At, header.Actor.Id))
                );
                from = page[i].Commit.LastSequence + 1;
            }
            if (page.Count < PageSize)
                return changes.ToLookup(change => change.Event.Name, StringComparer.Ordinal);
        }
    }
}

/// <summary>One change with what its commit knows.</summary>
public sealed record RecordedChange(ConfigurationChanged Event, DateTimeOffset At, string By);
