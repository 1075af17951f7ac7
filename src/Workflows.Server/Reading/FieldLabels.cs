using System.Collections.Concurrent;
using Workflows.Bpmn.Model;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Runtime.Definitions;
using Workflows.Server.Api.Shapes;

namespace Workflows.Server.Reading;

/// <summary>
/// What people call a variable: the label of the form field that fills it, in any form of its flow; for the outcome of a step, the step's name and the words on
/// the button.
/// </summary>
public sealed class FieldLabels(IDefinitionsProvider definitions)
{
    private readonly ConcurrentDictionary<ProcessDefinitionKey, IReadOnlyDictionary<string, FormField>> known = new();

    /// <summary>A value with its label, as text for reading.</summary>
    public LabelledValue Labelled(string processId, string name, FeelValue value)
    {
        if (value is FeelString chosen && TaskDecidedBy(processId, name) is { Name: { Length: > 0 } step } task)
            return new LabelledValue(step, OutcomeName(task, chosen.Value));
        var field = Fields(processId).GetValueOrDefault(name);
        return new LabelledValue(field is { Label.Length: > 0 } ? field.Label : name, Text(field, value));
    }

    public string Label(string processId, string name) =>
        Fields(processId).GetValueOrDefault(name) is { Label.Length: > 0 } field ? field.Label : name;

    /// <summary>The chosen option's label where the field has options, yes and no for truths, else the value's own text.</summary>
    public static string Text(FormField? field, FeelValue value)
    {
        if (value is FeelList list)
            return string.Join("、", list.Select(item => Text(field, item)));
        if (
            field?.Options is FieldOptions.Fixed options
            && options.Items.FirstOrDefault(option => option.Value.Equals(value)) is { } chosen
        )
            return chosen.Label;
        return value switch
        {
            FeelNull => "",
            FeelString text => text.Value,
            FeelBoolean { Value: true } => "是",
            FeelBoolean => "否",
            FeelContext context => string.Join(",", context.Select(entry => $"{entry.Name}: {Text(null, entry.Value)}")),
            _ => FeelText.Of(value),
        };
    }

    public FormField? Field(string processId, string name) => Fields(processId).GetValueOrDefault(name);

    private UserTask? TaskDecidedBy(string processId, string variable) =>
        definitions
            .Current.LatestProcess(processId)
            ?.Process.AllElements()
            .OfType<UserTask>()
            .FirstOrDefault(task => task.Outcomes?.Variable == variable);

    private static string OutcomeName(UserTask task, string id) =>
        task.Outcomes!.Items.FirstOrDefault(outcome => outcome.Id == id)?.Name ?? id;

    private IReadOnlyDictionary<string, FormField> Fields(string processId)
    {
        var current = definitions.Current;
        return current.LatestProcess(processId) is { } definition
            ? known.GetOrAdd(definition.Key, _ => Collect(definition, current))
            : new Dictionary<string, FormField>();
    }

    private static Dictionary<string, FormField> Collect(ProcessDefinition definition, IDefinitions definitions)
    {
        var fields = new Dictionary<string, FormField>(StringComparer.Ordinal);
        foreach (var element in definition.Process.AllElements())
        {
            var id = element switch
            {
                UserTask task => task.Form?.FormId,
                StartEvent start => start.Form?.FormId,
                _ => null,
            };
            if (id is null || definitions.LatestForm(id) is not { } form)
                continue;
            foreach (var field in form.Definition.Fields)
                fields.TryAdd(field.Path.ToString(), field);
        }
        return fields;
    }
}
