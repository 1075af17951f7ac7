using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;

namespace Workflows.Server.Reading;

/// <summary>The scopes whose variables an element sees.</summary>
internal static class Scopes
{
    /// <summary>The element instance itself and everything around it, up to the process instance.</summary>
    public static async Task<List<long>> OfAsync(long element, long instance, IReadModels models, CancellationToken cancellation)
    {
        var parents = await models
            .Rows<ElementInstanceRow>()
            .Where(row => row.ProcessInstanceKey == instance)
            .Select(row => new { row.ElementInstanceKey, row.ScopeKey })
            .ToDictionaryAsync(row => row.ElementInstanceKey, row => row.ScopeKey, cancellation);
        var scopes = new List<long>();
        for (long? at = element; at is { } scope && !scopes.Contains(scope); at = parents.GetValueOrDefault(scope))
            scopes.Add(scope);
        if (!scopes.Contains(instance))
            scopes.Add(instance);
        return scopes;
    }
}
