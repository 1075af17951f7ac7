using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>What a submission is judged with, besides the form and what was filled in.</summary>
public sealed record FormContext
{
    public static readonly FormContext Empty = new();

    /// <summary>The variables that the step sees: what fields are filled with before anybody types, and what expressions may read.</summary>
    public FeelContext Variables { get; init; } = FeelContext.Empty;

    /// <summary>The clock and functions of expressions.</summary>
    public FeelEnvironment Environment { get; init; } = FeelEnvironment.Timeless;

    /// <summary>Knows the options that only the server has (<c>properties.source</c>); null: they are not checked.</summary>
    public IFormOptionSource? Options { get; init; }

    /// <summary>Knows the uploaded files; null: references are taken as they are.</summary>
    public IFormFileSource? Files { get; init; }

    /// <summary>
    /// True where a submission may carry values that are on no field (an API client that completes a task with variables of its own);
    /// they are handed on unchecked. A field that the step may not write is refused all the same.
    /// </summary>
    public bool AcceptsOtherValues { get; init; }
}

/// <summary>Options that are searched on the server: people, orders, goods.</summary>
public interface IFormOptionSource
{
    /// <summary>Whether <paramref name="value"/> is among the options of <paramref name="source"/>; null where the source is not known.</summary>
    bool? Contains(string source, FeelValue value);
}

/// <summary>The files behind <c>/api/files</c>.</summary>
public interface IFormFileSource
{
    /// <summary>The file of that id, or null.</summary>
    FileReference? Find(string id);
}
