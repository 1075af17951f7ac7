using Workflows.Engine;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Organization;

/// <summary>Follows the organization's stream and reads the files that it names.</summary>
public sealed class OrganizationCache : IOrganizationProvider, IDisposable
{
    private readonly IPayloads _payloads;
    private readonly IOrganizationReader _reader;
    private readonly StreamFollower _follower;
    private volatile OrganizationSnapshot _current = OrganizationSnapshot.Empty;

    public OrganizationCache(IEventStore store, EventReader events, IPayloads payloads, IOrganizationReader reader)
    {
        (_payloads, _reader) = (payloads, reader);
        _follower = new StreamFollower(StreamId.Organization, store, events, FoldAsync);
    }

    public OrganizationSnapshot Current => _current;

    public async ValueTask<OrganizationSnapshot> UpToDateAsync(CancellationToken cancellation)
    {
        await _follower.CatchUpAsync(cancellation);
        return _current;
    }

    public void Dispose() => _follower.Dispose();

    private async Task FoldAsync(StoredCommit commit, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        if (events.OfType<OrganizationLoaded>().LastOrDefault() is not { } loaded)
            return;
        var payloads = (await _payloads.FindAsync([.. loaded.Files.Select(f => f.Sha256)], cancellation)).ToDictionary(p => p.Hash);
        _current = _reader.Read([.. loaded.Files.Select(f => (f.Name, payloads[f.Sha256].Content))], loaded.Version);
    }
}
