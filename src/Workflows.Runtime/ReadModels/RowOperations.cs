namespace Workflows.Runtime.ReadModels;

/// <summary>
/// Collects what the events of one commit do to rows and merges it: an insert swallows later updates, updates of one row become one, a delete swallows all before it.
/// </summary>
public sealed class RowOperations
{
    private readonly Dictionary<(ReadModel, long), RowOperation> _single = [];
    private readonly List<(ReadModel, long)> _order = [];
    private readonly List<RowOperation> _many = [];

    public void Insert<TRow>(TRow row)
        where TRow : class => Add(row, InsertMode.New);

    public void InsertIfAbsent<TRow>(TRow row)
        where TRow : class => Add(row, InsertMode.IfAbsent);

    public void Replace<TRow>(TRow row)
        where TRow : class => Add(row, InsertMode.Replace);

    /// <summary>Sets columns of the row with this key; in a model with a longer key, of all rows that begin with it.</summary>
    public void Update<TRow>(long key, params ReadOnlySpan<(string Property, object? Value)> values)
        where TRow : class
    {
        var model = ReadModel.Of<TRow>();
        if (!model.HasSingleKey)
        {
            FlushInto(model, key, values);
            return;
        }
        switch (_single.GetValueOrDefault((model, key)))
        {
            case RowOperation.Insert insert:
                foreach (var (property, value) in values)
                    model.Column(property).Set(insert.Row, value);
                break;
            case RowOperation.Update update:
                _single[(model, key)] = new RowOperation.Update(model, key, Merge(model, update.Values, values));
                break;
            case RowOperation.Delete:
                throw new InvalidOperationException($"Row {key} of {model.Table} is updated after it was deleted.");
            case null:
                Put(model, key, new RowOperation.Update(model, key, Merge(model, [], values)));
                break;
        }
    }

    /// <summary>Removes the row with this key; in a model with a longer key, all rows that begin with it.</summary>
    public void Delete<TRow>(long key)
        where TRow : class
    {
        var model = ReadModel.Of<TRow>();
        if (!model.HasSingleKey)
        {
            _many.RemoveAll(o => o.Model == model && o.Key == key);
            _many.Add(new RowOperation.Delete(model, key));
            return;
        }
        if (_single.GetValueOrDefault((model, key)) is RowOperation.Insert { Mode: InsertMode.New })
            Drop(model, key);
        else
            Put(model, key, new RowOperation.Delete(model, key));
    }

    /// <summary>The merged operations, in the order in which their rows were first touched.</summary>
    public IReadOnlyList<RowOperation> ToList() => [.. _order.Where(_single.ContainsKey).Select(k => _single[k]), .. _many];

    private void Add<TRow>(TRow row, InsertMode mode)
        where TRow : class
    {
        var model = ReadModel.Of<TRow>();
        var key = model.KeyOf(row);
        var insert = new RowOperation.Insert(model, key, row, mode);
        if (model.HasSingleKey)
        {
            if (mode == InsertMode.IfAbsent && _single.GetValueOrDefault((model, key)) is RowOperation.Insert)
                return;
            // A row that is deleted and inserted again in one commit is a replacement.
            var again = _single.GetValueOrDefault((model, key)) is RowOperation.Delete;
            Put(model, key, again ? insert with { Mode = InsertMode.Replace } : insert);
            return;
        }
        if (_many.Exists(o => o is RowOperation.Insert i && o.Model == model && SameKey(model, i.Row, row)))
            return;
        _many.Add(insert);
    }

    private void FlushInto(ReadModel model, long key, ReadOnlySpan<(string Property, object? Value)> values)
    {
        // Rows that share their first key column are inserted together: if some are new, all are.
        var areNew = false;
        foreach (var insert in _many.OfType<RowOperation.Insert>())
        {
            if (insert.Model != model || insert.Key != key)
                continue;
            areNew = true;
            foreach (var (property, value) in values)
                model.Column(property).Set(insert.Row, value);
        }
        if (areNew)
            return;
        var at = _many.FindIndex(o => o is RowOperation.Update && o.Model == model && o.Key == key);
        if (at < 0)
            _many.Add(new RowOperation.Update(model, key, Merge(model, [], values)));
        else
            _many[at] = new RowOperation.Update(model, key, Merge(model, ((RowOperation.Update)_many[at]).Values, values));
    }

    private void Put(ReadModel model, long key, RowOperation operation)
    {
        if (!_single.ContainsKey((model, key)))
            _order.Add((model, key));
        _single[(model, key)] = operation;
    }

    private void Drop(ReadModel model, long key)
    {
        _single.Remove((model, key));
        _order.Remove((model, key));
    }

    private static bool SameKey(ReadModel model, object left, object right) =>
        model.Key.All(column => Equals(column.Get(left), column.Get(right)));

    private static ColumnValue[] Merge(
        ReadModel model,
        IReadOnlyList<ColumnValue> before,
        ReadOnlySpan<(string Property, object? Value)> values
    )
    {
        var merged = new SortedDictionary<int, ColumnValue>();
        foreach (var value in before)
            merged[value.Column.Ordinal] = value;
        foreach (var (property, value) in values)
        {
            var column = model.Column(property);
            merged[column.Ordinal] = new ColumnValue(column, value);
        }
        return [.. merged.Values];
    }
}
