namespace Workflows.Engine;

public enum ProblemSeverity
{
    Error,
    Warning,
}

/// <summary>One thing that is wrong with a model or a form: a stable code, the place, and words that say what to do about it.</summary>
/// <param name="Code">Stable, for machines: e.g. <c>BPMN_UNKNOWN_REFERENCE</c>, <c>FORM_REQUIRED</c>.</param>
/// <param name="Text">What is wrong and the way out.</param>
/// <param name="Resource">File name, when a file is at fault.</param>
/// <param name="ElementId">Element of the model, when one is at fault.</param>
/// <param name="Field">Form field key or path (<c>lines[2].price</c>), when a value is at fault.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
/// <param name="Column">1-based; 0 when unknown.</param>
public sealed record Problem(
    string Code,
    LocalizedText Text,
    ProblemSeverity Severity = ProblemSeverity.Error,
    string? Resource = null,
    string? ElementId = null,
    string? Field = null,
    int Line = 0,
    int Column = 0
);
