using System.Linq.Expressions;

namespace Workflows.Server.V2.Searching;

/// <summary>
/// A total order over rows: the wished fields, then the key. Rows without a value come last when ascending, on every database. The same order is used forwards
/// and, for a page before a cursor, backwards.
/// </summary>
internal sealed class SortOrderOf<TRow>(IReadOnlyList<(SearchField<TRow> Field, bool Descending)> fields, string text)
{
    /// <summary>Names the order inside a cursor.</summary>
    public string Text => text;

    public IReadOnlyList<Type> Types { get; } = [.. fields.Select(field => field.Field.Type)];

    public Cursor CursorAt(TRow row) => new(text, [.. fields.Select(field => field.Field.Read(row))]);

    public IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool backwards)
    {
        IOrderedQueryable<TRow>? sorted = null;
        foreach (var (field, descending) in fields)
        {
            if (field.MayBeNull)
                sorted = Append(rows, sorted, Absence(field), descending != backwards);
            sorted = Append(rows, sorted, field.Expression, descending != backwards);
        }
        return sorted!;
    }

    /// <summary>The rows behind the cursor, or before it.</summary>
    public IQueryable<TRow> Beyond(IQueryable<TRow> rows, Cursor cursor, bool backwards)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression? beyond = null;
        Expression? same = null;
        for (var at = 0; at < fields.Count; at++)
        {
            var (field, descending) = fields[at];
            var value = cursor.Values[at];
            var column = Substitute.In(field.Expression, row);
            var further = Further(field, column, value, descending != backwards);
            if (further is not null)
                beyond = Or(beyond, And(same, further));
            same = And(same, Expression.Equal(column, Constant(value, field.Type)));
        }
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(beyond ?? Expression.Constant(false), row));
    }

    /// <summary>The condition that a row stands beyond the value in one field; null when no row can.</summary>
    private static BinaryExpression? Further(SearchField<TRow> field, Expression column, object? value, bool descending)
    {
        var nothing = field.MayBeNull ? Expression.Constant(null, field.Type) : null;
        if (value is null)
            return descending ? Expression.NotEqual(column, nothing!) : null;
        var compared = Compare(column, Constant(value, field.Type), descending);
        return nothing is null || descending ? compared : Expression.OrElse(Expression.Equal(column, nothing), compared);
    }

    private static BinaryExpression Compare(Expression column, Expression value, bool descending)
    {
        if (column.Type == typeof(string))
        {
            var order = Expression.Call(typeof(string), nameof(string.Compare), null, column, value);
            var zero = Expression.Constant(0);
            return descending ? Expression.LessThan(order, zero) : Expression.GreaterThan(order, zero);
        }
        if (Nullable.GetUnderlyingType(column.Type) is null && column.Type == typeof(bool))
        {
            column = Expression.Condition(column, Expression.Constant(1), Expression.Constant(0));
            value = Expression.Condition(value, Expression.Constant(1), Expression.Constant(0));
        }
        return descending ? Expression.LessThan(column, value) : Expression.GreaterThan(column, value);
    }

    private static Expression Constant(object? value, Type type) =>
        value is null
            ? Expression.Constant(null, type)
            : value switch
            {
                string text => FilterExpressions.Parameter(text, type),
                long number => FilterExpressions.Parameter(number, type),
                int number => FilterExpressions.Parameter(number, type),
                bool flag => FilterExpressions.Parameter(flag, type),
                DateTimeOffset at => FilterExpressions.Parameter(at, type),
                _ => throw new InvalidOperationException("A sort field of a type without cursor: " + type),
            };

    private static LambdaExpression Absence(SearchField<TRow> field) =>
        Expression.Lambda(
            Expression.Condition(
                Expression.Equal(field.Expression.Body, Expression.Constant(null, field.Type)),
                Expression.Constant(1),
                Expression.Constant(0)
            ),
            field.Expression.Parameters
        );

    private static IOrderedQueryable<TRow> Append(
        IQueryable<TRow> rows,
        IOrderedQueryable<TRow>? sorted,
        LambdaExpression by,
        bool descending
    )
    {
        var method = (sorted is null, descending) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            (false, true) => nameof(Queryable.ThenByDescending),
        };
        var source = sorted ?? rows;
        return (IOrderedQueryable<TRow>)
            source.Provider.CreateQuery<TRow>(
                Expression.Call(typeof(Queryable), method, [typeof(TRow), by.ReturnType], source.Expression, Expression.Quote(by))
            );
    }

    private static Expression And(Expression? left, Expression right) => left is null ? right : Expression.AndAlso(left, right);

    private static Expression Or(Expression? left, Expression right) => left is null ? right : Expression.OrElse(left, right);

    /// <summary>Puts one parameter in the place of each field's own.</summary>
    private sealed class Substitute(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        public static Expression In(LambdaExpression lambda, ParameterExpression to) =>
            new Substitute(lambda.Parameters[0], to).Visit(lambda.Body);

        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
