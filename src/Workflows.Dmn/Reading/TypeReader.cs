using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Reading;

/// <summary>Item definitions as FEEL types, with their allowed values («DMN 1.5 §7.3.3»).</summary>
internal sealed class TypeReader
{
    private readonly Dictionary<string, XElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeelType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly ImportTable _imports;
    private readonly ProblemList _problems;

    public TypeReader(XElement root, ImportTable imports, ProblemList problems)
    {
        _imports = imports;
        _problems = problems;
        foreach (XElement definition in root.Kids("itemDefinition"))
        {
            if (definition.Attr("name") is { Length: > 0 } name)
                _definitions.TryAdd(name, definition);
            else
                problems.Add(DmnCodes.Missing, definition, "类型定义缺少名称", "an item definition has no name");
        }
        foreach (string name in _definitions.Keys)
            Named(name);
    }

    /// <summary>This model's types by name.</summary>
    public IReadOnlyDictionary<string, FeelType> Own => _types;

    /// <summary>Own and imported types for expressions, which do not look at allowed values.</summary>
    public IReadOnlyDictionary<string, FeelType> Visible
    {
        get
        {
            Dictionary<string, FeelType> visible = new(StringComparer.Ordinal);
            foreach ((string name, FeelType type) in _types)
                visible.Add(name, type.Shape);
            foreach (ImportTable.Import import in _imports.All)
            {
                foreach ((string name, FeelType type) in import.Model.Types)
                    visible.TryAdd(import.Name.Length == 0 ? name : $"{import.Name}.{name}", type.Shape);
            }
            return visible;
        }
    }

    /// <summary>The type that an attribute or element names; <c>Any</c> where it names none.</summary>
    public FeelType Of(XElement element, string attribute = "typeRef")
    {
        string? reference = element.Attr(attribute) ?? element.Kid(attribute)?.Value.Trim();
        if (string.IsNullOrEmpty(reference))
            return FeelType.Any;
        if (Find(reference, element) is { } type)
            return type;
        _problems.Add(DmnCodes.UnknownReference, element, $"没有名为“{reference}”的类型", $"there is no type '{reference}'");
        return FeelType.Any;
    }

    /// <summary>A type may contain itself as an entry, but not be itself or a list of itself: no value could ever be of it.</summary>
    public void CheckCircles()
    {
        foreach ((string name, FeelType type) in _types)
        {
            if (IsCircular(type))
                _problems.Add(DmnCodes.Circle, _definitions[name], $"类型“{name}”由自己定义", $"type '{name}' is defined by itself");
        }
    }

    private static bool IsCircular(FeelType type)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        FeelType? current = type;
        while (current is not null)
        {
            if (current is FeelNamedType named && !seen.Add(named.TypeName))
                return true;
            current = current switch
            {
                FeelNamedType reference => reference.Definition(),
                FeelListType list => list.Element,
                FeelRestrictedType restricted => restricted.Basis,
                _ => null,
            };
        }
        return false;
    }

    private FeelType? Find(string reference, XElement element)
    {
        if (Named(reference) is { } own)
            return own;
        if (FeelType.Find(reference) is { } simple)
            return simple;
        FeelType? general = reference switch
        {
            "list" => FeelType.AnyList,
            "context" => FeelType.AnyContext,
            "any" => FeelType.Any,
            // Camunda 7's names.
            "integer" or "long" or "double" => FeelType.Number,
            _ => _imports.FindType(reference),
        };
        if (general is not null)
            return general;
        // DMN 1.1 wrote qualified names: feel:string, or the prefix of this model's own namespace.
        int colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        string ns = element.GetNamespaceOfPrefix(reference[..colon])?.NamespaceName ?? "";
        string local = reference[(colon + 1)..];
        return DmnNames.IsFeel(ns) ? FeelType.Find(local) : Named(local) ?? FeelType.Find(local);
    }

    private FeelType? Named(string name)
    {
        if (_types.TryGetValue(name, out FeelType? known))
            return known;
        if (!_definitions.TryGetValue(name, out XElement? definition))
            return null;
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _problems.Add(DmnCodes.Circle, definition, "类型定义的引用链过长", "the chain of types that refer to each other is too long");
            return FeelType.Any;
        }
        // A type that contains itself is known only when it is read to its end.
        if (!_open.Add(name))
            return new FeelNamedType(name, () => _types.GetValueOrDefault(name, FeelType.Any));
        FeelType type = Read(definition, name);
        _open.Remove(name);
        _types[name] = type;
        return type;
    }

    private FeelType Read(XElement definition, string name)
    {
        FeelType element = Element(definition, name);
        FeelUnaryTests? allowed = Tests(definition, "allowedValues");
        if (allowed is not null)
            element = new FeelRestrictedType(name, element, allowed);
        bool isCollection = definition.Attr("isCollection") is "true" or "1";
        FeelType type = isCollection ? new FeelListType(element) : element;
        FeelUnaryTests? constraint = Tests(definition, "typeConstraint");
        return constraint is null ? type : new FeelRestrictedType(name, type, constraint);
    }

    private FeelType Element(XElement definition, string name)
    {
        XElement[] components = [.. definition.Kids("itemComponent")];
        if (components.Length > 0)
        {
            return new FeelContextType([
                .. components.Select(c => new FeelContextMember(c.Attr("name") ?? "", Read(c, $"{name}.{c.Attr("name")}"))),
            ]);
        }
        if (definition.Kid("functionItem") is { } function)
        {
            ImmutableArray<FeelType> parameters = [.. function.Kids("parameters").Select(p => Of(p))];
            return new FeelFunctionType(parameters, Of(function, "outputTypeRef"));
        }
        return Of(definition);
    }

    private FeelUnaryTests? Tests(XElement definition, string child)
    {
        if (definition.Kid(child) is not { } element || element.Text() is not { } text)
            return null;
        FeelParseResult<FeelUnaryTests> parsed = FeelUnaryTests.Parse(text);
        if (parsed.Value is null)
            _problems.Add(parsed.Problems[0], element, text);
        return parsed.Value;
    }
}
