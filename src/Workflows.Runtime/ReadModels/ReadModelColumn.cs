using System.Linq.Expressions;
using System.Reflection;
using System.Text;

namespace Workflows.Runtime.ReadModels;

/// <summary>One column: the property that holds it, and its name in the database (snake case).</summary>
public sealed class ReadModelColumn
{
    // Compiled when first used: a server that has just started needs few of them.
    private readonly Lazy<Func<object, object?>> _get;
    private readonly Lazy<Action<object, object?>> _set;

    internal ReadModelColumn(PropertyInfo property, int ordinal)
    {
        Property = property.Name;
        Name = SnakeCase(property.Name);
        Ordinal = ordinal;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsNullable =
            Nullable.GetUnderlyingType(property.PropertyType) is not null
            || (
                !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable
            );
        IsOperational = property.IsDefined(typeof(OperationalAttribute));
        _get = new(() => Getter(property));
        _set = new(() => Setter(property));
    }

    public string Property { get; }

    public string Name { get; }

    /// <summary>Place in <see cref="ReadModel.Columns"/>.</summary>
    public int Ordinal { get; }

    /// <summary>Without the nullable wrapper: long, int, bool, string or DateTimeOffset.</summary>
    public Type Type { get; }

    public bool IsNullable { get; }

    public bool IsOperational { get; }

    public object? Get(object row) => _get.Value(row);

    public void Set(object row, object? value) => _set.Value(row, value);

    /// <summary>Compiles the accessors now, so that the first commit need not.</summary>
    public void Prepare() => _ = (_get.Value, _set.Value);

    public override string ToString() => Name;

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    private static Action<object, object?> Setter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var target = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        var assign = Expression.Assign(target, Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object?>>(assign, row, value).Compile();
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
