using System.Xml;
using System.Xml.Linq;
using Workflows.Dmn.Model;

namespace Workflows.Dmn.Reading;

/// <summary>Reads a file: elements first, then types, then logic, then what requires what.</summary>
internal static class ModelReader
{
    private const long LargestFile = 20_000_000;

    public static DmnReadResult Read(ReadOnlyMemory<byte> utf8, Func<string, DmnModel?> importOf)
    {
        ProblemList problems = new();
        if (Load(utf8, problems) is not { Root: { } root })
            return problems.Refuse();
        if (!DmnNames.IsDmn(root.Name.NamespaceName) || root.Name.LocalName != "definitions")
        {
            problems.Add(DmnCodes.NotDmn, root, "不是 DMN 文件", "this is no DMN file");
            return problems.Refuse();
        }
        ImportTable imports = ImportTable.Read(root, importOf, problems);
        TypeReader types = new(root, imports, problems);
        ExpressionReader expressions = new(types, NameCollector.Collect(root, imports), problems);
        types.CheckCircles();
        ElementReader elements = new(root, types, expressions, imports, problems);
        DrgElements read = elements.Read();
        if (problems.Any)
            return problems.Refuse();
        DmnModel model = new()
        {
            Id = root.Attr("id") ?? root.Attr("name") ?? root.Attr("namespace") ?? "",
            Name = root.Attr("name") ?? "",
            Namespace = root.Attr("namespace") ?? "",
            Elements = read,
            Decisions =
            [
                .. read.Decisions.Select(d => new DmnDecision(d.Id, d.Name, d.Kind, d.VersionTag)),
                .. read.Services.Select(s => new DmnDecision(s.Id, s.Name, DecisionKind.Service, null)),
            ],
            Imports = [.. imports.All.Select(import => import.Model).Distinct()],
            Types = types.Own,
            MemberNames = NameCollector.Members(root),
        };
        return new DmnReadResult(model, [], problems.Notes);
    }

    private static XDocument? Load(ReadOnlyMemory<byte> utf8, ProblemList problems)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestFile,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using MemoryStream stream = new(utf8.ToArray(), writable: false);
            using XmlReader reader = new DepthLimitedReader(XmlReader.Create(stream, settings));
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException wrong)
        {
            problems.Add(
                new DmnProblem(
                    DmnCodes.NotDmn,
                    null,
                    wrong.LineNumber,
                    wrong.LinePosition,
                    $"不是有效的 XML：{wrong.Message}",
                    $"this is no valid XML: {wrong.Message}"
                )
            );
            return null;
        }
    }
}
