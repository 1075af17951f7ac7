using Workflows.Engine;
using Workflows.Runtime.Projections;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.InMemory;

/// <summary>Read models as dictionaries. Rows are replaced, never changed in place: whoever holds one holds a snapshot. Guarded by the store's lock.</summary>
internal sealed class InMemoryTables
{
    private static readonly Func<object, object> Copy = CopyOf();

    private readonly Dictionary<ReadModel, SortedDictionary<long, List<object>>> _tables = ReadModel.All.ToDictionary(
        m => m,
        _ => new SortedDictionary<long, List<object>>()
    );

    public void Clear()
    {
        foreach (var table in _tables.Values)
            table.Clear();
    }

    public IEnumerable<TRow> Rows<TRow>() => _tables[ReadModel.Of<TRow>()].Values.SelectMany(rows => rows).Cast<TRow>();

    public TRow? Find<TRow>(long key)
        where TRow : class => _tables[ReadModel.Of<TRow>()].TryGetValue(key, out var rows) ? (TRow)rows[0] : null;

    public IEnumerable<object> Rows(ReadModel model) => _tables[model].Values.SelectMany(rows => rows);

    public object? Find(ReadModel model, long key) => _tables[model].TryGetValue(key, out var rows) ? rows[0] : null;

    /// <summary>The rows of one commit, in their turn.</summary>
    public void Project(IStreamProjector projector, CommitHeader header, IReadOnlyList<Event> events)
    {
        var rows = new RowOperations();
        projector.Project(header, events, rows);
        Apply(rows.ToList());
    }

    public void Apply(IEnumerable<RowOperation> operations)
    {
        foreach (var operation in operations)
            Apply(operation);
    }

    /// <summary>Changes columns of one row, outside any commit (leases).</summary>
    public void Update<TRow>(long key, params ReadOnlySpan<(string Property, object? Value)> values)
        where TRow : class
    {
        var model = ReadModel.Of<TRow>();
        Apply(new RowOperation.Update(model, key, [.. values.ToArray().Select(v => new ColumnValue(model.Column(v.Property), v.Value))]));
    }

    private void Apply(RowOperation operation)
    {
        var table = _tables[operation.Model];
        switch (operation)
        {
            case RowOperation.Insert insert:
                Insert(table, insert);
                break;
            case RowOperation.Update update when table.TryGetValue(update.Key, out var rows):
                for (var i = 0; i < rows.Count; i++)
                    rows[i] = Changed(rows[i], update);
                break;
            case RowOperation.Delete delete:
                table.Remove(delete.Key);
                break;
        }
    }

    private static void Insert(SortedDictionary<long, List<object>> table, RowOperation.Insert insert)
    {
        if (!table.TryGetValue(insert.Key, out var rows))
            table.Add(insert.Key, rows = []);
        var at = rows.FindIndex(row => insert.Model.Key.All(column => Equals(column.Get(row), column.Get(insert.Row))));
        if (at < 0)
            rows.Add(Copy(insert.Row));
        else if (insert.Mode == InsertMode.Replace)
            rows[at] = Copy(insert.Row);
        else if (insert.Mode == InsertMode.New)
            throw new InvalidOperationException($"{insert.Model.Table} has a row with the key {insert.Key} already.");
    }

    private static object Changed(object row, RowOperation.Update update)
    {
        var changed = Copy(row);
        foreach (var (column, value) in update.Values)
            column.Set(changed, value);
        return changed;
    }

    private static Func<object, object> CopyOf()
    {
        var clone = typeof(object).GetMethod(
            "MemberwiseClone",
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic
        )!;
        return clone.CreateDelegate<Func<object, object>>();
    }
}
