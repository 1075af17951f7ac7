namespace Workflows.Bpmn.Reading;

/// <summary>
/// Bounds within which a file is read, so that no upload can exhaust the server. They lie far above any diagram that a person can follow:
/// one of a thousand tasks has about 2 MB, 25,000 XML elements and a depth of 12.
/// </summary>
public sealed record ReadLimits
{
    /// <summary>The limits that hold unless a caller says otherwise.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Size of the file.</summary>
    public int MaxBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>XML elements and attributes together.</summary>
    public int MaxNodes { get; init; } = 500_000;

    /// <summary>Attributes of one element. No element of BPMN has more than a dozen.</summary>
    public int MaxAttributes { get; init; } = 250;

    /// <summary>Nesting of XML elements.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Characters of one attribute's value, and of one name.</summary>
    public int MaxAttributeLength { get; init; } = 256 * 1024;

    /// <summary>Problems that are reported; the first ones of a hopeless file are enough.</summary>
    public int MaxProblems { get; init; } = 1_000;
}
