using System.Xml.Linq;
using Workflows.Dmn.Model;

namespace Workflows.Dmn.Reading;

/// <summary>
/// All names that expressions of a model can use, so that those with spaces and operators in them are recognised. Parameters are not
/// among them: one that is named like a path (<c>Person.Gender</c>) must not hide that path elsewhere.
/// </summary>
internal static class NameCollector
{
    private static readonly HashSet<string> Naming =
    [
        "inputData",
        "decision",
        "businessKnowledgeModel",
        "decisionService",
        "variable",
        "itemComponent",
        "column",
        "output",
        "import",
    ];

    public static IReadOnlyCollection<string> Collect(XElement root, ImportTable imports)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (XElement element in root.Descendants())
        {
            if (Naming.Contains(element.Name.LocalName) && element.Attr("name") is { Length: > 0 } name)
                names.Add(name);
            if (element.Attr("iteratorVariable") is { Length: > 0 } variable)
                names.Add(variable);
        }
        foreach (ImportTable.Import import in imports.All)
        {
            foreach (DrgElement element in import.Model.Elements.All)
                names.Add(element.VariableName);
            names.UnionWith(import.Model.MemberNames);
        }
        return names;
    }

    /// <summary>Names of the entries of a model's types, for those who import it.</summary>
    public static IReadOnlyCollection<string> Members(XElement root) =>
        [.. root.Descendants().Where(e => e.Name.LocalName == "itemComponent").Select(e => e.Attr("name")).OfType<string>().Distinct()];
}
