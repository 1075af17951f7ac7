using System.Globalization;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Reading.FormSchemaCodes;

namespace Workflows.Forms.Reading;

/// <summary>An object of the schema, read member by member; every reading reports what is wrong at its place and goes on.</summary>
internal sealed class SchemaObject(SchemaNode.Object node, string path, SchemaProblems problems, string? elementId = null)
{
    public string Path => path;
    public SchemaNode Node => node;
    public string? ElementId => elementId;

    public bool Has(string name) => node.Members.TryGetValue(name, out var value) && value is not SchemaNode.Null;

    public SchemaNode? Member(string name) => node.Members.GetValueOrDefault(name);

    public string? Text(string name)
    {
        switch (Member(name))
        {
            case null or SchemaNode.Null:
                return null;
            case SchemaNode.Text text:
                return text.Value;
            case var other:
                Report(Codes.BadValue, name, other, "应是文字", "must be text");
                return null;
        }
    }

    public string RequiredText(string name)
    {
        if (Text(name) is { Length: > 0 } text)
            return text;
        problems.Add(Codes.Missing, $"{path}.{name}", elementId, node.Offset, $"缺少“{name}”", $"«{name}» is missing");
        return "";
    }

    /// <summary>True or false; also as texts, for Modeler writes custom properties as text.</summary>
    public bool Truth(string name, bool otherwise = false)
    {
        switch (Member(name))
        {
            case null or SchemaNode.Null:
                return otherwise;
            case SchemaNode.Truth truth:
                return truth.Value;
            case SchemaNode.Text { Value: "true" or "false" or "" } text:
                return text.Value == "true";
            case var other:
                Report(Codes.BadValue, name, other, "应是 true 或 false", "must be true or false");
                return false;
        }
    }

    public decimal? Number(string name)
    {
        switch (Member(name))
        {
            case null or SchemaNode.Null or SchemaNode.Text { Value: "" }:
                return null;
            case SchemaNode.Number { Value: var text }
                when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return number;
            case SchemaNode.Text { Value: var text }
                when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return number;
            case var other:
                Report(Codes.BadValue, name, other, "应是数字", "must be a number");
                return null;
        }
    }

    /// <summary>A number, or an expression beginning with <c>=</c>.</summary>
    public FormNumber? NumberOrExpression(string name)
    {
        if (Member(name) is SchemaNode.Text { Value: ['=', ..] })
            return Expression(name) is { } expression ? new FormNumber(null, expression) : null;
        return Number(name) is { } number ? new FormNumber(number, null) : null;
    }

    /// <summary>True, false, or an expression beginning with <c>=</c>; null for false.</summary>
    public FormExpression? TruthOrExpression(string name)
    {
        if (Member(name) is SchemaNode.Text { Value: ['=', ..] })
            return Expression(name);
        return Truth(name) ? FormExpression.True : null;
    }

    /// <summary>An expression, with or without <c>=</c> before it.</summary>
    public FormExpression? Expression(string name)
    {
        if (Text(name) is not { } text || text.Trim().Length == 0)
            return null;
        var written = text.TrimStart();
        var parsed = FeelExpression.Parse(written.StartsWith('=') ? written[1..] : written);
        if (parsed.TryGet(out var feel))
            return new FormExpression(feel);
        foreach (var problem in parsed.Problems)
            Report(Codes.Expression, name, Member(name)!, $"表达式有误：{problem.Zh}", $"not a FEEL expression: {problem.En}");
        return null;
    }

    public SchemaObject? Object(string name)
    {
        switch (Member(name))
        {
            case null or SchemaNode.Null:
                return null;
            case SchemaNode.Object inner:
                return new SchemaObject(inner, $"{path}.{name}", problems, elementId);
            case var other:
                Report(Codes.BadValue, name, other, "应是对象", "must be an object");
                return null;
        }
    }

    public IReadOnlyList<SchemaNode> Array(string name)
    {
        switch (Member(name))
        {
            case null or SchemaNode.Null:
                return [];
            case SchemaNode.Array array:
                return array.Items;
            case var other:
                Report(Codes.BadValue, name, other, "应是列表", "must be a list");
                return [];
        }
    }

    public void Report(string code, string name, SchemaNode at, string zh, string en) =>
        problems.Add(code, $"{path}.{name}", elementId, at.Offset, zh, en);

    public void Report(string code, string name, string zh, string en) => Report(code, name, Member(name) ?? node, zh, en);
}
