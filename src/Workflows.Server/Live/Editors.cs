using System.Collections.Concurrent;

namespace Workflows.Server.Live;

/// <summary>Who has a flow open in the designer on this node; so the second one sees the first.</summary>
public sealed class Editors
{
    private readonly ConcurrentDictionary<string, (string ProcessId, string Person)> connections = new(StringComparer.Ordinal);

    public void Enter(string connection, string processId, string person) => connections[connection] = (processId, person);

    /// <summary>The flow that the connection had open; null for none.</summary>
    public string? Leave(string connection) => connections.TryRemove(connection, out var known) ? known.ProcessId : null;

    public IReadOnlyList<string> Of(string processId) =>
        [
            .. connections
                .Values.Where(editor => editor.ProcessId == processId)
                .Select(editor => editor.Person)
                .Distinct(StringComparer.Ordinal),
        ];
}
