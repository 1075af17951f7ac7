using Workflows.Engine;
using Workflows.Engine.Configuration;
using Workflows.Engine.Events.Configuration;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Organization;

/// <summary>Follows two streams: the organization's, with the files that it names and the absences that people say, and the configuration's, with the values that people set.</summary>
public sealed class OrganizationCache : IOrganizationProvider, IDisposable
{
    private readonly IPayloads _payloads;
    private readonly IOrganizationReader _reader;
    private readonly StreamFollower _files;
    private readonly StreamFollower _configuration;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ConfigValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<AbsenceTerms>> _absences = new(StringComparer.Ordinal);
    private long _valuesVersion;
    private OrganizationSnapshot _loaded = OrganizationSnapshot.Empty;
    private volatile IReadOnlyList<OrganizationFile> _loadedFiles = [];
    private volatile OrganizationSnapshot _current = OrganizationSnapshot.Empty;

    public OrganizationCache(IEventStore store, EventReader events, IPayloads payloads, IOrganizationReader reader)
    {
        (_payloads, _reader) = (payloads, reader);
        _files = new StreamFollower(StreamId.Organization, store, events, FoldFilesAsync);
        _configuration = new StreamFollower(StreamId.Configuration, store, events, FoldConfigurationAsync);
    }

    public OrganizationSnapshot Current => _current;

    public bool IsLoaded(IReadOnlyList<OrganizationFile> files) => files.SequenceEqual(_loadedFiles);

    public async ValueTask<OrganizationSnapshot> UpToDateAsync(CancellationToken cancellation)
    {
        await _files.CatchUpAsync(cancellation);
        await _configuration.CatchUpAsync(cancellation);
        return _current;
    }

    public void Dispose()
    {
        _files.Dispose();
        _configuration.Dispose();
    }

    private async Task FoldFilesAsync(StoredCommit commit, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        var absences = events.OfType<AbsencesChanged>().ToList();
        if (absences.Count > 0)
        {
            lock (_lock)
            {
                foreach (var changed in absences)
                    _absences[changed.Person] = changed.Absences;
                Combine();
            }
        }
        if (events.OfType<OrganizationLoaded>().LastOrDefault() is not { } loaded)
            return;
        var payloads = (await _payloads.FindAsync([.. loaded.Files.Select(f => f.Sha256)], cancellation)).ToDictionary(p => p.Hash);
        var read = _reader.Read([.. loaded.Files.Select(f => (f.Name, payloads[f.Sha256].Content))], loaded.Version);
        lock (_lock)
        {
            _loaded = read;
            _loadedFiles = loaded.Files;
            Combine();
        }
    }

    private Task FoldConfigurationAsync(StoredCommit commit, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var changed in events.OfType<ConfigurationChanged>())
            {
                if (changed.Value is { } value && ConfigValues.Of(value) is { } known)
                    _values[changed.Name] = known;
                else
                    _values.Remove(changed.Name);
            }
            _valuesVersion = commit.Commit.LastSequence;
            Combine();
        }
        return Task.CompletedTask;
    }

    private void Combine()
    {
        var organization = _absences.Count == 0 ? _loaded : _loaded.WithAbsences([.. _absences.SelectMany(Absences)]);
        _current = _valuesVersion == 0 ? organization : organization.WithConfiguration(_values, _valuesVersion);
    }

    private static IEnumerable<Absence> Absences(KeyValuePair<string, IReadOnlyList<AbsenceTerms>> person) =>
        person.Value.Select(terms => new Absence(
            new UserId(person.Key),
            terms.From,
            terms.To,
            terms.Deputy is { } deputy ? new UserId(deputy) : null,
            [.. terms.Processes]
        ));
}
