using System.Xml.Linq;
using Workflows.Dmn.Model;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Reading;

/// <summary>The imported models by name and namespace («DMN 1.5 §6.3.3»).</summary>
internal sealed class ImportTable(IReadOnlyList<ImportTable.Import> imports)
{
    public IReadOnlyList<Import> All { get; } = imports;

    public static ImportTable Read(XElement root, Func<string, DmnModel?> importOf, ProblemList problems)
    {
        List<Import> imports = [];
        foreach (XElement element in root.Kids("import"))
        {
            if (!DmnNames.IsDmn(element.Attr("importType") ?? ""))
                continue;
            string ns = element.Attr("namespace") ?? "";
            if (importOf(ns) is { } model)
                imports.Add(new Import(element.Attr("name") ?? "", model));
            else
                problems.Add(
                    DmnCodes.UnknownReference,
                    element,
                    $"没有命名空间为“{ns}”的决策模型可以导入：请把它一起部署，或先部署它",
                    $"there is no model of namespace '{ns}' to import: deploy it together with this one, or before it"
                );
        }
        return new ImportTable(imports);
    }

    /// <summary>An element of an imported model, by <c>namespace#id</c>.</summary>
    public Requirement? Find(string ns, string id)
    {
        foreach (Import import in All)
        {
            if (import.Model.Namespace == ns && import.Model.Elements.FindById(id) is { } element)
                return new Requirement(element, import.Name);
        }
        return null;
    }

    public FeelType? FindType(string name)
    {
        foreach (Import import in All)
        {
            string prefix = import.Name.Length == 0 ? "" : import.Name + ".";
            if (
                name.StartsWith(prefix, StringComparison.Ordinal)
                && import.Model.Types.TryGetValue(name[prefix.Length..], out FeelType? type)
            )
                return type;
        }
        return null;
    }

    internal sealed record Import(string Name, DmnModel Model);
}
