namespace Workflows.Organization;

/// <summary>What is wrong with an organization, said so that its author can put it right.</summary>
/// <param name="Code">Stable code, see <see cref="OrganizationProblemCodes"/>.</param>
/// <param name="Path">Where in the data, such as <c>positions[3].superior</c>.</param>
/// <param name="Place">Where in the file; null for data that came from no file.</param>
public sealed record OrganizationProblem(string Code, string Path, string Zh, string En, SourcePlace? Place = null)
{
    public override string ToString() => $"{(Place is { } p ? $"{p} " : "")}{Path}: {Zh} / {En} [{Code}]";
}

/// <summary>A place in a file; line and column count from 1.</summary>
public readonly record struct SourcePlace(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>The codes of <see cref="OrganizationProblem"/>; they never change their meaning.</summary>
public static class OrganizationProblemCodes
{
    public const string FileMissing = "ORG_FILE_MISSING";
    public const string YamlSyntax = "ORG_YAML_SYNTAX";
    public const string UnknownKey = "ORG_UNKNOWN_KEY";
    public const string Missing = "ORG_MISSING";
    public const string BadValue = "ORG_BAD_VALUE";
    public const string DuplicateId = "ORG_DUPLICATE_ID";
    public const string UnknownReference = "ORG_UNKNOWN_REFERENCE";
    public const string Cycle = "ORG_CYCLE";
    public const string RootDepartment = "ORG_ROOT_DEPARTMENT";
    public const string NoWorkingTime = "ORG_NO_WORKING_TIME";
}
