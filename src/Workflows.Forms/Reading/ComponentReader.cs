using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Reading.FormSchemaCodes;

namespace Workflows.Forms.Reading;

/// <summary>Reads components and what is in them; keeps ids and paths unique as form-js demands it.</summary>
internal sealed class ComponentReader(SchemaProblems problems)
{
    private const int MostComponents = 2_000;

    private static readonly FrozenSet<string> WithoutData = FrozenSet.Create(
        StringComparer.Ordinal,
        ["text", "html", "image", "iframe", "separator", "spacer", "button", "table", "documentPreview"]
    );

    private static readonly FrozenDictionary<string, FieldKind> Fields = new Dictionary<string, FieldKind>(StringComparer.Ordinal)
    {
        ["textfield"] = FieldKind.TextField,
        ["textarea"] = FieldKind.TextArea,
        ["number"] = FieldKind.Number,
        ["checkbox"] = FieldKind.Checkbox,
        ["radio"] = FieldKind.Radio,
        ["select"] = FieldKind.Select,
        ["checklist"] = FieldKind.Checklist,
        ["taglist"] = FieldKind.TagList,
        ["datetime"] = FieldKind.DateTime,
        ["filepicker"] = FieldKind.FilePicker,
        ["expression"] = FieldKind.Expression,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int count;

    public ImmutableArray<FormComponent> ReadAll(SchemaObject parent) => ReadAll(parent, new PathClaims(), FormPath.Empty);

    private ImmutableArray<FormComponent> ReadAll(SchemaObject parent, PathClaims claims, FormPath prefix)
    {
        var components = ImmutableArray.CreateBuilder<FormComponent>();
        foreach (var (i, item) in parent.Array("components").Index())
        {
            var path = $"{parent.Path}.components[{i}]";
            if (++count > MostComponents)
            {
                problems.Add(Codes.TooLarge, path, null, item.Offset, "组件超过 2000 个", "there are more than 2,000 components");
                break;
            }
            if (item is not SchemaNode.Object map)
            {
                problems.Add(Codes.BadValue, path, null, item.Offset, "组件应是对象", "a component must be an object");
                continue;
            }
            var id = (map.Members.GetValueOrDefault("id") as SchemaNode.Text)?.Value;
            if (Read(new SchemaObject(map, path, problems, id), claims, prefix) is { } component)
                components.Add(component);
        }
        return components.ToImmutable();
    }

    private FormComponent? Read(SchemaObject component, PathClaims claims, FormPath prefix)
    {
        var type = component.RequiredText("type");
        var id = component.ElementId is { Length: > 0 } own ? own : component.Path.TrimStart('.');
        if (!ids.Add(id))
            component.Report(Codes.DuplicateId, "id", $"id“{id}”已经用过", $"the id «{id}» is used already");

        var label = component.Text("label") ?? component.Text("dateLabel") ?? component.Text("timeLabel") ?? "";
        var hide =
            component.Object("conditional") is { } conditional && conditional.Text("hide")?.StartsWith('=') is true
                ? conditional.Expression("hide")
                : null;
        switch (type)
        {
            case "group":
                var groupPath = FormPath.Parse(component.Text("path") ?? "");
                return new FormGroup(id, label, hide, groupPath, ReadAll(component, claims, prefix.Below(groupPath)));
            case "dynamiclist":
                return ReadList(component, id, label, hide, claims, prefix);
            case "" or _ when WithoutData.Contains(type) || type.Length == 0:
                return null;
        }
        if (Fields.TryGetValue(type, out var kind))
        {
            var path = ReadPath(component, "key", claims, prefix);
            return FieldReader.Read(component, kind, id, label, hide, path);
        }
        var known = string.Join(", ", Fields.Keys.Order(StringComparer.Ordinal));
        component.Report(
            Codes.UnknownType,
            "type",
            $"不认识的组件类型“{type}”，可用：{known}",
            $"unknown component type «{type}»; fields are: {known}"
        );
        return null;
    }

    private FormList ReadList(SchemaObject component, string id, string label, FormExpression? hide, PathClaims claims, FormPath prefix)
    {
        var path = ReadPath(component, "path", claims, prefix);
        var rules = RulesReader.Read(component);
        return new FormList(id, label, hide, path, rules, ReadAll(component, new PathClaims(), FormPath.Empty))
        {
            HasFixedRows = !component.Truth("allowAddRemove", true),
        };
    }

    private static FormPath ReadPath(SchemaObject component, string name, PathClaims claims, FormPath prefix)
    {
        var text = component.RequiredText(name);
        var path = FormPath.Parse(text);
        if (path.Names.Any(part => part.Trim().Length == 0))
            component.Report(Codes.BadValue, name, $"“{text}”不是合法的变量名", $"«{text}» is no name of a variable");
        else if (!claims.Claim(prefix.Below(path)))
            component.Report(Codes.DuplicateKey, name, $"“{text}”与另一个字段写入同一处", $"«{text}» collides with another field");
        return path;
    }
}
