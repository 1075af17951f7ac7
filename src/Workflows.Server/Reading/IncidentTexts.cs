using Workflows.Engine.ProcessInstances;

namespace Workflows.Server.Reading;

/// <summary>What people read of an incident: its text without the code that API clients search by.</summary>
internal static class IncidentTexts
{
    public static string ForPeople(string text)
    {
        if (!text.StartsWith(IncidentTypes.ChildIncomplete, StringComparison.Ordinal))
            return text;
        var rest = text[IncidentTypes.ChildIncomplete.Length..].TrimStart('：', ':', ' ');
        return rest.Length == 0 ? text : char.ToUpperInvariant(rest[0]) + rest[1..];
    }
}
