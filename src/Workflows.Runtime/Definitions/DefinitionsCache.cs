using System.Collections.Concurrent;
using Workflows.Engine;
using Workflows.Engine.Events.Deployments;
using Workflows.Runtime.Commits;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Definitions;

/// <summary>Follows the deployments' stream and compiles what is needed from the files' bytes.</summary>
public sealed class DefinitionsCache : IDefinitionsProvider, IDisposable
{
    private readonly IPayloads _payloads;
    private readonly IDefinitionCompiler _compiler;
    private readonly StreamFollower _follower;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new();
    private volatile DeployedDefinitions _current = DeployedDefinitions.Empty;

    public DefinitionsCache(IEventStore store, EventReader reader, IPayloads payloads, IDefinitionCompiler compiler)
    {
        (_payloads, _compiler) = (payloads, compiler);
        _follower = new StreamFollower(StreamId.Deployments, store, reader, FoldAsync);
    }

    public IDefinitions Current => _current;

    public IReadOnlyList<ProcessDefinition> LatestProcesses => [.. _current.LatestProcesses];

    public bool IsDeployed(string sha256) => _files.ContainsKey(sha256);

    public async ValueTask<IDefinitions> UpToDateAsync(CancellationToken cancellation)
    {
        await _follower.CatchUpAsync(cancellation);
        return _current;
    }

    public void Dispose() => _follower.Dispose();

    private async Task FoldAsync(StoredCommit commit, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        var next = _current;
        foreach (var deployed in events.OfType<ResourcesDeployed>())
        {
            // What is new is wanted soon; older versions are fetched when an old instance asks for them.
            foreach (var file in await _payloads.FindAsync([.. NewFilesOf(deployed)], cancellation))
                _files.TryAdd(file.Hash, file.Content);
            next = next.With(deployed, _compiler, FileOf);
        }
        _current = next;
    }

    private static IEnumerable<string> NewFilesOf(ResourcesDeployed e) =>
        e
            .Processes.Where(p => p.IsNew)
            .Select(p => p.Sha256)
            .Concat(e.Decisions.Where(d => d.IsNew).Select(d => d.Sha256))
            .Concat(e.Forms.Where(f => f.IsNew).Select(f => f.Sha256))
            .Distinct();

    private ReadOnlyMemory<byte> FileOf(string sha256) =>
        _files.TryGetValue(sha256, out var file)
            ? file
            : throw new InvalidOperationException(
                $"The payload {sha256} of a deployed file is missing: files with streams are never deleted."
            );
}
