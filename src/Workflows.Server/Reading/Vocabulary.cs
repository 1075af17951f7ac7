using Workflows.Bpmn.Model;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Server.Api.Shapes;

namespace Workflows.Server.Reading;

/// <summary>The words of one version of a flow: what its variables and their values are called on its forms and buttons.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, FormField> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserTask> decided = new(StringComparer.Ordinal);

    private Vocabulary() { }

    public static Vocabulary Empty { get; } = new();

    public static Vocabulary Collect(ProcessDefinition definition, IDefinitions definitions)
    {
        var words = new Vocabulary();
        foreach (var element in definition.Process.AllElements())
        {
            if (element is UserTask { Outcomes.Variable: { } variable } task)
                words.decided.TryAdd(variable, task);
            foreach (var field in FormOf(element, definition, definitions)?.Definition.Fields ?? [])
                words.fields.TryAdd(field.Path.ToString(), field);
        }
        return words;
    }

    public FormField? Field(string name) => fields.GetValueOrDefault(name);

    public string Label(string name) =>
        decided.GetValueOrDefault(name) is { Name: { Length: > 0 } step } ? step
        : Field(name) is { Label.Length: > 0 } field ? field.Label
        : name;

    /// <summary>A value with its label, as text for reading.</summary>
    public LabelledValue Labelled(string name, FeelValue value, string language) => new(Label(name), Text(name, value, language));

    public string Text(string name, FeelValue value, string language) =>
        value is FeelString chosen && decided.TryGetValue(name, out var task)
            ? OutcomeName(task, chosen.Value)
            : ValueTexts.Of(Field(name), value, language);

    /// <summary>All names that have words, each with its options, for a page that shows events as they are stored.</summary>
    public IReadOnlyList<VariableWords> All =>
        [
            .. fields
                .Keys.Union(decided.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => new VariableWords(name, Label(name), OptionsOf(name))),
        ];

    private IReadOnlyList<NamedItem> OptionsOf(string name) =>
        decided.TryGetValue(name, out var task)
            ? [.. task.Outcomes!.Items.Select(outcome => new NamedItem(outcome.Id, outcome.Name ?? outcome.Id))]
        : Field(name)?.Options is FieldOptions.Fixed options
            ?
            [
                .. options.Items.Select(option => new NamedItem(
                    option.Value is FeelString text ? text.Value : FeelText.Of(option.Value),
                    option.Label
                )),
            ]
        : [];

    private static string OutcomeName(UserTask task, string id) =>
        task.Outcomes!.Items.FirstOrDefault(outcome => outcome.Id == id)?.Name ?? id;

    /// <summary>The form as this version has it: bound at its deployment where the model says so or the deployment brought it along.</summary>
    private static FormVersion? FormOf(FlowElement element, ProcessDefinition definition, IDefinitions definitions)
    {
        var form = element switch
        {
            UserTask task => task.Form,
            StartEvent start => start.Form,
            _ => null,
        };
        return form?.FormId is { } id ? definitions.FormOfDeployment(definition.Deployment, id) ?? definitions.LatestForm(id) : null;
    }
}
