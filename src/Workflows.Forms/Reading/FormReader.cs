using System.Text.Json;
using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Reading;

/// <summary>
/// Reads a <c>.form</c> file: a form-js schema as Camunda Modeler writes it. Whatever the bytes are, the answer is a form or problems with
/// their place; it never throws.
/// </summary>
public static class FormReader
{
    private const int Largest = 2 * 1024 * 1024;

    public static FormReadResult Read(ReadOnlyMemory<byte> source)
    {
        var problems = new SchemaProblems(source);
        if (source.Length > Largest)
            problems.Add(FormSchemaCodes.TooLarge, "", null, 0, "表单文件超过 2 MB", "the form file is larger than 2 MB");
        else if (new JsonNulScan().Find(source.Span) is >= 0 and var nul)
            problems.Add(
                FormSchemaCodes.Json,
                "",
                null,
                nul,
                "表单中有空字符 U+0000，无法保存，请去掉",
                "the form holds U+0000, which cannot be stored: remove it"
            );
        else if (ParseRoot(source, problems) is { } root)
            return Read(root, source, problems);
        return new FormReadResult(null, problems.ToImmutable());
    }

    private static FormReadResult Read(SchemaObject root, ReadOnlyMemory<byte> source, SchemaProblems problems)
    {
        if (root.Text("type") is not "default")
            root.Report(FormSchemaCodes.BadValue, "type", "最外层的 type 应是 default", "the top's type must be «default»");
        if (!root.Has("components"))
            root.Report(FormSchemaCodes.Missing, "components", "缺少“components”", "«components» is missing");

        var id = root.RequiredText("id");
        var version = root.Number("schemaVersion") is { } number and >= 1 and <= 1000 ? (int)number : 1;
        var components = new ComponentReader(problems).ReadAll(root);
        return problems.IsEmpty
            ? new FormReadResult(new FormDefinition(id, version, components, [.. DisplayedVariables.Of(root.Node)], source), [])
            : new FormReadResult(null, problems.ToImmutable());
    }

    private static SchemaObject? ParseRoot(ReadOnlyMemory<byte> source, SchemaProblems problems)
    {
        try
        {
            if (SchemaParser.Parse(source.Span) is SchemaNode.Object root)
                return new SchemaObject(root, "", problems);
            problems.Add(FormSchemaCodes.Json, "", null, 0, "表单应是一个 JSON 对象", "a form is a JSON object");
        }
        catch (JsonException e)
        {
            problems.Add(FormSchemaCodes.Json, "", null, OffsetOf(e, source.Span), "不是合法的 JSON", "not valid JSON");
        }
        return null;
    }

    private static int OffsetOf(JsonException e, ReadOnlySpan<byte> source)
    {
        var offset = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            var next = source[offset..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            offset += next + 1;
        }
        return (int)Math.Min(source.Length, offset + (e.BytePositionInLine ?? 0));
    }
}
