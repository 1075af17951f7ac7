namespace Workflows.Scenarios;

/// <summary>What is wrong with a scenario: with its file when it is read, or with what happened when it is run.</summary>
/// <param name="Code">Stable code, see <see cref="ScenarioProblemCodes"/>.</param>
/// <param name="Place">The line that said so.</param>
public sealed record ScenarioProblem(string Code, FilePlace Place, string Zh, string En)
{
    public override string ToString() => $"{Place} {Zh} / {En} [{Code}]";
}

/// <summary>The codes of <see cref="ScenarioProblem"/>; they never change their meaning.</summary>
public static class ScenarioProblemCodes
{
    public const string YamlSyntax = "SCENARIO_YAML_SYNTAX";
    public const string UnknownKey = "SCENARIO_UNKNOWN_KEY";
    public const string Missing = "SCENARIO_MISSING";
    public const string BadValue = "SCENARIO_BAD_VALUE";
    public const string DuplicateId = "SCENARIO_DUPLICATE_ID";
    public const string Files = "SCENARIO_FILES";
    public const string UnknownPerson = "SCENARIO_UNKNOWN_PERSON";
    public const string Refused = "SCENARIO_REFUSED";
    public const string NotThere = "SCENARIO_NOT_THERE";
    public const string Incident = "SCENARIO_INCIDENT";
    public const string Path = "SCENARIO_PATH";
    public const string Handoffs = "SCENARIO_HANDOFFS";
    public const string End = "SCENARIO_END";
    public const string Variable = "SCENARIO_VARIABLE";
    public const string Replay = "SCENARIO_REPLAY";
}
