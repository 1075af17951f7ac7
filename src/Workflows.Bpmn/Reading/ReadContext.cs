using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading.Xml;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Reading;

/// <summary>What the readers of single elements share while one file is read: the problems, and the root elements that flows refer to.</summary>
internal sealed class ReadContext
{
    private static readonly ProblemKind InvalidValue = ProblemKind.Error(
        "invalid-value",
        "请改为允许的值之一。",
        "Use one of the allowed values."
    );

    private readonly Dictionary<string, XmlElementNode> _rootElements = [];
    private readonly Dictionary<string, Message> _messages = [];
    private readonly Dictionary<string, Error> _errors = [];
    private readonly Dictionary<string, Signal> _signals = [];
    private readonly Dictionary<string, Escalation> _escalations = [];

    public ReadContext(XmlElementNode root, ProblemLog problems)
    {
        Problems = problems;
        foreach (var element in root.Children)
            if (element.NamespaceName == Namespaces.Bpmn && element.Text("id") is { } id)
                _rootElements.TryAdd(id, element);
    }

    public ProblemLog Problems { get; }

    /// <summary>The XML of a root element, or null.</summary>
    public XmlElementNode? RootElement(string id) => _rootElements.GetValueOrDefault(id);

    public Message? Message(string? id) => id is null ? null : _messages.GetValueOrDefault(id);

    public Error? Error(string? id) => id is null ? null : _errors.GetValueOrDefault(id);

    public Signal? Signal(string? id) => id is null ? null : _signals.GetValueOrDefault(id);

    public Escalation? Escalation(string? id) => id is null ? null : _escalations.GetValueOrDefault(id);

    public void Register(
        IEnumerable<Message> messages,
        IEnumerable<Error> errors,
        IEnumerable<Signal> signals,
        IEnumerable<Escalation> escalations
    )
    {
        foreach (var message in messages)
            _messages.TryAdd(message.Id, message);
        foreach (var error in errors)
            _errors.TryAdd(error.Id, error);
        foreach (var signal in signals)
            _signals.TryAdd(signal.Id, signal);
        foreach (var escalation in escalations)
            _escalations.TryAdd(escalation.Id, escalation);
    }

    /// <summary>A truth value as XML Schema writes it; the default when the attribute is missing, a problem when it is something else.</summary>
    public bool Boolean(XmlElementNode node, string attribute, bool otherwise = false) => OptionalBoolean(node, attribute) ?? otherwise;

    public bool? OptionalBoolean(XmlElementNode node, string attribute)
    {
        switch (node.Text(attribute))
        {
            case null:
                return null;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                Refuse(node, attribute, "true, false");
                return null;
        }
    }

    public BindingType BindingType(XmlElementNode node)
    {
        switch (node.Text("bindingType"))
        {
            case null or "latest":
                return Zeebe.BindingType.Latest;
            case "deployment":
                return Zeebe.BindingType.Deployment;
            case "versionTag":
                return Zeebe.BindingType.VersionTag;
            default:
                Refuse(node, "bindingType", "latest, deployment, versionTag");
                return Zeebe.BindingType.Latest;
        }
    }

    /// <summary>Reports a value that is none of <paramref name="allowed"/>.</summary>
    public void Refuse(XmlElementNode node, string attribute, string allowed)
    {
        var found = node.AttributeNode(attribute);
        Problems.Add(
            InvalidValue.At(
                CarrierId(node),
                found?.Position ?? node.Position,
                $"属性 {attribute} 的值“{Shorten(found?.Value)}”无效，允许：{allowed}。",
                $"The attribute {attribute} has the value “{Shorten(found?.Value)}”; allowed are {allowed}."
            )
        );
    }

    /// <summary>The id of the nearest BPMN element around an XML element that has one: where a person finds it in the diagram.</summary>
    public static string? CarrierId(XmlElementNode? node)
    {
        for (; node is not null; node = node.Parent)
            if (node.NamespaceName == Namespaces.Bpmn && node.Text("id") is { } id)
                return id;
        return null;
    }

    /// <summary>A value from the file as a message may repeat it.</summary>
    public static string Shorten(string? value) => Words.Cut(value ?? "", 60);
}
