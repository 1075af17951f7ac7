using System.Linq.Expressions;

namespace Workflows.Server.V2.Searching;

/// <summary>What rows of a kind can be sorted by, and the key that makes every order total.</summary>
internal sealed class SearchFields<TRow>(Expression<Func<TRow, long>> key)
{
    private readonly Dictionary<string, SearchField<TRow>> fields = new(StringComparer.Ordinal);

    /// <summary>What orders rows that are alike in all that was asked for: the key, and what tells apart rows of one key.</summary>
    public IReadOnlyList<SearchField<TRow>> Key { get; private set; } = [SearchField<TRow>.Of(key)];

    public IEnumerable<string> Names => fields.Keys;

    public SearchFields<TRow> With<T>(string name, Expression<Func<TRow, T>> field)
    {
        fields.Add(name, SearchField<TRow>.Of(field));
        return this;
    }

    public SearchFields<TRow> ThenBy<T>(Expression<Func<TRow, T>> field)
    {
        Key = [.. Key, SearchField<TRow>.Of(field)];
        return this;
    }

    public SearchField<TRow>? Find(string name) => fields.GetValueOrDefault(name);
}

/// <summary>A column as an expression for the database and as a function on a row that was read.</summary>
internal sealed class SearchField<TRow>
{
    private readonly Lazy<Func<TRow, object?>> read;

    private SearchField(LambdaExpression expression)
    {
        Expression = expression;
        var boxed = System.Linq.Expressions.Expression.Lambda<Func<TRow, object?>>(
            System.Linq.Expressions.Expression.Convert(expression.Body, typeof(object)),
            expression.Parameters
        );
        read = new(() => boxed.Compile(preferInterpretation: true));
    }

    public LambdaExpression Expression { get; }
    public Type Type => Expression.ReturnType;
    public bool MayBeNull => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;

    public static SearchField<TRow> Of<T>(Expression<Func<TRow, T>> field) => new(field);

    public object? Read(TRow row) => read.Value(row);
}
