namespace Workflows.Dmn;

/// <summary>What is wrong in a DMN file.</summary>
/// <param name="Code">Stable, one of <see cref="DmnCodes"/> or of FEEL's codes.</param>
/// <param name="ElementId">The element, or the nearest one around it that has an id.</param>
/// <param name="Line">From 1; 0 where the place is not known.</param>
/// <param name="Column">From 1; for an expression the place inside its text.</param>
public sealed record DmnProblem(string Code, string? ElementId, int Line, int Column, string Zh, string En);

/// <summary>Why a part of a decision gave null; the decision went on.</summary>
/// <param name="DecisionId">The decision, knowledge model or service that was evaluated.</param>
public sealed record DmnWarning(string Code, string DecisionId, string Zh, string En);

/// <summary>The codes of problems and warnings.</summary>
public static class DmnCodes
{
    /// <summary>The file is no XML, or no DMN.</summary>
    public const string NotDmn = "DMN_NOT_DMN";

    /// <summary>Something that the standard demands is missing.</summary>
    public const string Missing = "DMN_MISSING";

    /// <summary>A reference to something that is not there.</summary>
    public const string UnknownReference = "DMN_UNKNOWN_REFERENCE";

    /// <summary>Two elements have the same id.</summary>
    public const string DuplicateId = "DMN_DUPLICATE_ID";

    /// <summary>Decisions that require each other in a circle.</summary>
    public const string Circle = "DMN_CIRCLE";

    /// <summary>A rule whose number of cells is not that of the columns.</summary>
    public const string Cells = "DMN_CELLS";

    /// <summary>Something that this engine does not evaluate: another expression language, Java, PMML.</summary>
    public const string Unsupported = "DMN_UNSUPPORTED";

    /// <summary>A value that its declared type does not allow.</summary>
    public const string Type = "DMN_TYPE";

    /// <summary>An input outside the values that its column allows; the rules decide all the same.</summary>
    public const string NotAllowed = "DMN_NOT_ALLOWED";

    /// <summary>More than one rule of a unique table matched, or rules of an any table disagreed.</summary>
    public const string HitPolicy = "DMN_HIT_POLICY";

    /// <summary>There is no decision of that id or name.</summary>
    public const string UnknownDecision = "DMN_UNKNOWN_DECISION";
}
