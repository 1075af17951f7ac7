using System.Collections.Immutable;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Reading;

/// <summary>What is wrong with a <c>.form</c> file.</summary>
/// <param name="Code">Stable, one of <see cref="FormSchemaCodes"/>.</param>
/// <param name="Path">Where in the schema: <c>components[2].validate.pattern</c>.</param>
/// <param name="ElementId">Id of the component, where it has one.</param>
/// <param name="Line">Counts from 1, as does the column.</param>
public sealed record FormSchemaProblem(string Code, string Path, string? ElementId, int Line, int Column, string Zh, string En)
{
    public override string ToString() => $"{Line}:{Column} {Path}: {Zh} / {En} [{Code}]";
}

/// <summary>The form, or the problems for which there is none.</summary>
public sealed record FormReadResult(FormDefinition? Definition, ImmutableArray<FormSchemaProblem> Problems);

/// <summary>The codes of <see cref="FormSchemaProblem"/>.</summary>
public static class FormSchemaCodes
{
    public const string Json = "FORM_JSON";
    public const string TooLarge = "FORM_TOO_LARGE";
    public const string Missing = "FORM_MISSING";
    public const string BadValue = "FORM_BAD_VALUE";
    public const string UnknownType = "FORM_UNKNOWN_TYPE";
    public const string DuplicateId = "FORM_DUPLICATE_ID";
    public const string DuplicateKey = "FORM_DUPLICATE_KEY";
    public const string Expression = "FORM_EXPRESSION";
    public const string Pattern = "FORM_BAD_PATTERN";
}
