using System.Data.Common;

namespace Workflows.Persistence.Statements;

/// <summary>Where the two databases differ: values on their way in and out, lists as parameters, and locks that are passed over.</summary>
public abstract class SqlDialect
{
    /// <summary>Behind a SELECT whose rows are to be taken: rows that another transaction holds are passed over, not waited for.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Condition that the column is one of a list parameter's values.</summary>
    public abstract string IsIn(string column, string parameter);

    /// <summary>Condition that a commit is visible for ever to readers of the whole log: no transaction that could still add one before it is open.</summary>
    public abstract string IsSettled { get; }

    /// <summary>Texts as one parameter, for <see cref="IsIn"/>.</summary>
    public abstract object List(IReadOnlyCollection<string> values);

    public abstract object Time(DateTimeOffset at);

    public abstract DateTimeOffset ReadTime(DbDataReader reader, int column);

    /// <summary>A read model's value as the database keeps it.</summary>
    public object Value(object? value) =>
        value switch
        {
            null => DBNull.Value,
            DateTimeOffset at => Time(at),
            _ => value,
        };
}
