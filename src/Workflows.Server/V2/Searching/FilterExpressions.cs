using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Json;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2.Searching;

/// <summary>Turns a request's conditions into the database's.</summary>
internal static class FilterExpressions
{
    private static readonly MethodInfo Like = ((Func<DbFunctions, string, string, string, bool>)DbFunctionsExtensions.Like).Method;

    /// <summary>Applies a condition on a field; none leaves the query as it is.</summary>
    public static IQueryable<TRow> Meeting<TRow, TField, TValue>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TField>> field,
        Filter<TValue>? filter
    )
    {
        if (filter is null)
            return rows;
        foreach (var condition in Conditions(field.Body, filter))
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(condition, field.Parameters));
        return rows;
    }

    /// <summary>Keys are int64 in the database.</summary>
    public static IQueryable<TRow> Meeting<TRow, TField>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TField>> field,
        Filter<WireKey>? filter
    ) => rows.Meeting(field, filter is null ? null : Keys(filter));

    public static IQueryable<TRow> Being<TRow, TField>(this IQueryable<TRow> rows, Expression<Func<TRow, TField>> field, WireKey? key) =>
        key is { } present ? rows.Meeting(field, new Filter<long>(Equal: new(present.Value))) : rows;

    public static IQueryable<TRow> Being<TRow, TField, TValue>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TField>> field,
        TValue? value
    )
        where TValue : class => value is null ? rows : rows.Meeting(field, new Filter<TValue>(Equal: new(value)));

    public static IQueryable<TRow> Being<TRow, TField, TValue>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TField>> field,
        TValue? value
    )
        where TValue : struct => value is { } present ? rows.Meeting(field, new Filter<TValue>(Equal: new(present))) : rows;

    /// <summary>There is one tenant: asking for another finds nothing.</summary>
    public static IQueryable<TRow> OfTenant<TRow>(this IQueryable<TRow> rows, Filter<string>? filter) =>
        filter is null || Holds(filter, Tenant.Default) ? rows : rows.Where(_ => false);

    public static IQueryable<TRow> OfTenant<TRow>(this IQueryable<TRow> rows, string? tenant) =>
        tenant is null or Tenant.Default ? rows : rows.Where(_ => false);

    /// <summary>Judges a condition on a value that is the same for every row.</summary>
    public static bool Holds(Filter<string> filter, string? value) =>
        (filter.Equal is null || filter.Equal.Value == value)
        && (filter.NotEqual is null || filter.NotEqual.Value != value)
        && (filter.Exists is null || filter.Exists.Value == (value is not null))
        && (filter.In is null || (value is not null && filter.In.Contains(value)))
        && (filter.NotIn is null || value is null || !filter.NotIn.Contains(value))
        && (filter.Like is null || (value is not null && LikePattern.Matches(filter.Like, value)));

    private static Filter<long> Keys(Filter<WireKey> filter) =>
        new(
            filter.Equal is { } equal ? new(equal.Value.Value) : null,
            filter.NotEqual is { } other ? new(other.Value.Value) : null,
            filter.Exists,
            filter.In?.Select(key => key.Value).ToList(),
            filter.NotIn?.Select(key => key.Value).ToList()
        );

    private static IEnumerable<Expression> Conditions<TValue>(Expression field, Filter<TValue> filter)
    {
        if (filter.Equal is { } equal)
            yield return Expression.Equal(field, Parameter(equal.Value, field.Type));
        if (filter.NotEqual is { } other)
            yield return Expression.NotEqual(field, Parameter(other.Value, field.Type));
        if (filter.Exists is { } exists)
            yield return Existence(field, exists);
        if (filter.In is { } values)
            yield return Membership(field, values);
        if (filter.NotIn is { } excluded)
            yield return Expression.Not(Membership(field, excluded));
        if (filter.Like is { } pattern)
            yield return Expression.Call(
                Like,
                Expression.Constant(EF.Functions),
                field,
                Parameter(LikePattern.ToSql(pattern), typeof(string)),
                Expression.Constant("\\")
            );
        if (filter.Greater is { } greater)
            yield return Expression.GreaterThan(field, Parameter(greater.Value, field.Type));
        if (filter.GreaterOrEqual is { } least)
            yield return Expression.GreaterThanOrEqual(field, Parameter(least.Value, field.Type));
        if (filter.Less is { } less)
            yield return Expression.LessThan(field, Parameter(less.Value, field.Type));
        if (filter.LessOrEqual is { } most)
            yield return Expression.LessThanOrEqual(field, Parameter(most.Value, field.Type));
    }

    private static Expression Existence(Expression field, bool exists)
    {
        var mayBeNull = !field.Type.IsValueType || Nullable.GetUnderlyingType(field.Type) is not null;
        if (!mayBeNull)
            return Expression.Constant(exists);
        var nothing = Expression.Constant(null, field.Type);
        return exists ? Expression.NotEqual(field, nothing) : Expression.Equal(field, nothing);
    }

    private static MethodCallExpression Membership<TValue>(Expression field, IReadOnlyList<TValue> values)
    {
        var list = Expression.Property(Expression.Constant(new Box<List<TValue>>([.. values])), nameof(Box<>.Value));
        var value = field.Type == typeof(TValue) ? field : Expression.Convert(field, typeof(TValue));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], list, value);
    }

    /// <summary>A value as a parameter of the statement, so that the database's plan is shared.</summary>
    internal static Expression Parameter<TValue>(TValue value, Type type)
    {
        Expression parameter = Expression.Property(Expression.Constant(new Box<TValue>(value)), nameof(Box<>.Value));
        return type == typeof(TValue) ? parameter : Expression.Convert(parameter, type);
    }

    private sealed record Box<T>(T Value);
}
