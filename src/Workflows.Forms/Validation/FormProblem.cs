using System.Collections.Immutable;
using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>What is wrong with a submitted value, said for the person at the field.</summary>
/// <param name="Code">Stable, one of <see cref="FormProblemCodes"/>.</param>
/// <param name="FieldId">Id of the component; empty for a value that belongs to none.</param>
/// <param name="Path">Where in the data: <c>priceTable[2].cost</c>, rows counted from 0.</param>
public sealed record FormProblem(string Code, string FieldId, string Path, string Zh, string En)
{
    public override string ToString() => $"{Path}: {Zh} / {En} [{Code}]";
}

/// <summary>What came of a submission.</summary>
/// <param name="Values">
/// What may be written: only fields that are visible and writable in this step, hidden ones left out, numbers and money in their digits,
/// dates with an offset, files as references. To be used only where there is no problem.
/// </param>
public sealed record FormCheck(FeelContext Values, ImmutableArray<FormProblem> Problems)
{
    public bool IsValid => Problems.IsEmpty;
}

/// <summary>The codes of <see cref="FormProblem"/>; they never change their meaning.</summary>
public static class FormProblemCodes
{
    public const string Required = "FORM_REQUIRED";
    public const string Type = "FORM_TYPE";
    public const string Min = "FORM_MIN";
    public const string Max = "FORM_MAX";
    public const string MinLength = "FORM_MIN_LENGTH";
    public const string MaxLength = "FORM_MAX_LENGTH";
    public const string Pattern = "FORM_PATTERN";
    public const string Email = "FORM_EMAIL";
    public const string Phone = "FORM_PHONE";
    public const string Decimals = "FORM_DECIMALS";
    public const string Step = "FORM_STEP";
    public const string Option = "FORM_OPTION";
    public const string AllRequired = "FORM_ALL_REQUIRED";
    public const string Date = "FORM_DATE";
    public const string PastDate = "FORM_PAST_DATE";
    public const string File = "FORM_FILE";
    public const string FileType = "FORM_FILE_TYPE";
    public const string TooMany = "FORM_TOO_MANY";

    /// <summary>A rule between fields (<c>validWhen</c>) does not hold.</summary>
    public const string Rule = "FORM_RULE";

    /// <summary>An expression of the form could not be evaluated to its end.</summary>
    public const string Expression = "FORM_EXPRESSION_FAILED";

    /// <summary>The step may see the field but not change it, or neither.</summary>
    public const string NotWritable = "FORM_NOT_WRITABLE";

    /// <summary>A value that belongs to no field of the form.</summary>
    public const string UnknownField = "FORM_UNKNOWN_FIELD";
}
