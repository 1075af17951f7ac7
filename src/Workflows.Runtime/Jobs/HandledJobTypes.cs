namespace Workflows.Runtime.Jobs;

/// <summary>Which of the registered handlers work: all, none, or those of named types. The others' jobs wait for external workers.</summary>
public sealed record HandledJobTypes
{
    private readonly HashSet<string>? _types;

    private HandledJobTypes(HashSet<string>? types) => _types = types;

    public static HandledJobTypes All { get; } = new((HashSet<string>?)null);

    public static HandledJobTypes None { get; } = new([]);

    public static HandledJobTypes Only(IEnumerable<string> types) => new(types.ToHashSet(StringComparer.Ordinal));

    /// <summary><c>All</c>, <c>None</c>, or types separated by commas.</summary>
    public static HandledJobTypes Parse(string? text) =>
        text?.Trim() switch
        {
            null or "" => All,
            var t when t.Equals("All", StringComparison.OrdinalIgnoreCase) => All,
            var t when t.Equals("None", StringComparison.OrdinalIgnoreCase) => None,
            var t => Only(t.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        };

    public bool Includes(string type) => _types?.Contains(type) ?? true;
}
