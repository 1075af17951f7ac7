using System.Runtime.CompilerServices;
using System.Text;
using Workflows.Bpmn.Model;
using Workflows.Engine;

namespace Workflows.Runtime.Projections;

/// <summary>Names and types of a definition's elements, as read models show them.</summary>
internal sealed class ElementCatalog
{
    private static readonly ConditionalWeakTable<ProcessDefinition, ElementCatalog> Known = [];

    private readonly Dictionary<string, (string? Name, string Type, bool IsMultiInstance)> _elements = [];
    private readonly Dictionary<string, string> _registers = [];

    private ElementCatalog(ProcessDefinition? definition)
    {
        Definition = definition;
        if (definition is null)
            return;
        _elements[definition.ProcessId] = (definition.Name, "PROCESS", false);
        foreach (var node in new ProcessIndex(definition.Process).Nodes)
        {
            _elements.TryAdd(node.Id, (node.Name, TypeOf(node.Kind), node is Activity { LoopCharacteristics: not null }));
            if (node is UserTask { Register: { } register })
                _registers.TryAdd(node.Id, register.Name);
        }
    }

    /// <summary>Of a definition that is not known (any more): ids stand in for names.</summary>
    public static ElementCatalog Empty { get; } = new(null);

    public ProcessDefinition? Definition { get; }

    public static ElementCatalog Of(ProcessDefinition? definition) =>
        definition is null ? Empty : Known.GetValue(definition, static d => new ElementCatalog(d));

    public string? NameOf(string elementId) => _elements.TryGetValue(elementId, out var element) ? element.Name : null;

    /// <summary>The register that a task fills.</summary>
    public string? RegisterOf(string elementId) => _registers.GetValueOrDefault(elementId);

    /// <summary>As <c>/v2</c> names it. A multi-instance activity's own instance is its body; the inner ones have a loop counter.</summary>
    public string TypeOf(string elementId, int? loopCounter)
    {
        if (!_elements.TryGetValue(elementId, out var element))
            return "UNSPECIFIED";
        return element.IsMultiInstance && loopCounter is null ? "MULTI_INSTANCE_BODY" : element.Type;
    }

    private static string TypeOf(ElementKind kind) =>
        kind switch
        {
            ElementKind.AbstractTask => "TASK",
            ElementKind.Transaction => "SUB_PROCESS",
            _ => UpperSnake(kind.ToString()),
        };

    private static string UpperSnake(string name)
    {
        var text = new StringBuilder(name.Length + 6);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }
}
