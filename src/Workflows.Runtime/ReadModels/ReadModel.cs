using System.Collections.Concurrent;
using System.Reflection;

namespace Workflows.Runtime.ReadModels;

/// <summary>What a store must know of a read model: table, columns, key. Read once from the row type.</summary>
public sealed class ReadModel
{
    private static readonly ConcurrentDictionary<Type, ReadModel> Known = new();

    private readonly Dictionary<string, ReadModelColumn> _byProperty;

    private ReadModel(Type rowType)
    {
        var attribute =
            rowType.GetCustomAttribute<ReadModelAttribute>() ?? throw new ArgumentException($"{rowType} names no table.", nameof(rowType));
        RowType = rowType;
        Table = attribute.Table;
        Columns =
        [
            .. rowType
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p is { CanRead: true, CanWrite: true })
                .Select((p, i) => new ReadModelColumn(p, i)),
        ];
        _byProperty = Columns.ToDictionary(c => c.Property);
        Key = [.. attribute.Key.Select(p => _byProperty[p])];
        if (Key[0].Type != typeof(long))
            throw new ArgumentException($"The first key column of {rowType} is no int64.", nameof(rowType));
    }

    public Type RowType { get; }

    public string Table { get; }

    public IReadOnlyList<ReadModelColumn> Columns { get; }

    public IReadOnlyList<ReadModelColumn> Key { get; }

    /// <summary>One row a key: operations on it can be merged.</summary>
    public bool HasSingleKey => Key.Count == 1;

    public ReadModelColumn Column(string property) =>
        _byProperty.TryGetValue(property, out var column)
            ? column
            : throw new ArgumentException($"{RowType.Name} has no column {property}.", nameof(property));

    /// <summary>The value by which the row is updated and deleted.</summary>
    public long KeyOf(object row) => (long)Key[0].Get(row)!;

    public static ReadModel Of<TRow>() => Of(typeof(TRow));

    public static ReadModel Of(Type rowType) => Known.GetOrAdd(rowType, static t => new ReadModel(t));

    /// <summary>Every read model of the house, ordered by table.</summary>
    public static IReadOnlyList<ReadModel> All { get; } =
    [
        .. typeof(ReadModel)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<ReadModelAttribute>() is not null)
            .Select(Of)
            .OrderBy(m => m.Table, StringComparer.Ordinal),
    ];
}
