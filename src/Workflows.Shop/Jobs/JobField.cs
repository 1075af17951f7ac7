namespace Workflows.Shop.Jobs;

/// <summary>A variable that a job type reads or writes.</summary>
/// <param name="Zh">What colleagues call it.</param>
/// <param name="Required">Of an input: without it the job fails.</param>
public sealed record JobField(string Name, string Zh, JobFieldType Type, bool Required = true)
{
    /// <summary>An input that may be missing.</summary>
    public JobField Optional() => this with { Required = false };
}

public enum JobFieldType
{
    /// <summary>A text that is not empty; a number counts as its digits.</summary>
    Text,

    /// <summary>A list of texts, or a single one.</summary>
    Texts,

    /// <summary>元, not negative, at most two decimal digits.</summary>
    Money,

    /// <summary>A whole number, not negative.</summary>
    Integer,
    Number,
    Flag,

    /// <summary>yyyy-MM-dd.</summary>
    Date,

    /// <summary>ISO 8601 with an offset; without one it is China's time.</summary>
    Moment,

    /// <summary>A list of contexts: the rows of a table.</summary>
    Rows,
    Context,

    /// <summary>A list of anything.</summary>
    List,
}
