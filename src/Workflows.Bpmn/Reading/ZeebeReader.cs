using System.Collections.Immutable;
using Workflows.Bpmn.Reading.Xml;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads the extension elements of Camunda 8. Each method takes the BPMN element that carries them.</summary>
internal static class ZeebeReader
{
    public static IoMapping? IoMapping(XmlElementNode carrier) =>
        Find(carrier, "ioMapping") is { } found ? new IoMapping(Mappings(found, "input"), Mappings(found, "output")) : null;

    public static JobDefinition? Job(XmlElementNode carrier) =>
        Find(carrier, "taskDefinition") is { } found
            ? new JobDefinition(
                found.Expression("type"),
                found.Expression("retries"),
                Headers(carrier),
                Find(carrier, "jobPriorityDefinition")?.Expression("priority"),
                found.Position
            )
            : null;

    public static ImmutableArray<TaskHeader> Headers(XmlElementNode carrier) =>
        Find(carrier, "taskHeaders") is { } found ? HeadersIn(found) : [];

    public static ImmutableArray<ZeebeProperty> Properties(XmlElementNode carrier) =>
        [
            .. carrier
                .Extensions(Namespaces.Zeebe, "properties")
                .SelectMany(found => Children(found, "property"))
                .Select(each => new ZeebeProperty(each.Attribute("name") ?? "", each.Attribute("value") ?? "")),
        ];

    public static ImmutableArray<ExecutionListener> ExecutionListeners(XmlElementNode carrier) =>
        [
            .. Items(carrier, "executionListeners", "executionListener")
                .Select(each => new ExecutionListener(each.Text("eventType"), ListenerJob(each))),
        ];

    public static ImmutableArray<TaskListener> TaskListeners(XmlElementNode carrier) =>
        [.. Items(carrier, "taskListeners", "taskListener").Select(each => new TaskListener(each.Text("eventType"), ListenerJob(each)))];

    public static AssignmentDefinition? Assignment(XmlElementNode carrier) =>
        Find(carrier, "assignmentDefinition") is { } found
            ? new AssignmentDefinition(
                found.Expression("assignee"),
                found.Expression("candidateGroups"),
                found.Expression("candidateUsers"),
                found.Position
            )
            : null;

    public static FormDefinition? Form(XmlElementNode carrier, ReadContext context) =>
        Find(carrier, "formDefinition") is { } found
            ? new FormDefinition(
                found.Text("formId"),
                found.Text("formKey"),
                found.Expression("externalReference"),
                context.BindingType(found),
                found.Text("versionTag"),
                found.Position
            )
            : null;

    public static ImmutableArray<UserTaskForm> UserTaskForms(XmlElementNode carrier) =>
        [
            .. carrier
                .Extensions(Namespaces.Zeebe, "userTaskForm")
                .Select(found => new UserTaskForm(found.Text("id") ?? "", found.Text.Trim(), found.Position)),
        ];

    public static TaskSchedule? Schedule(XmlElementNode carrier) =>
        Find(carrier, "taskSchedule") is { } found
            ? new TaskSchedule(found.Expression("dueDate"), found.Expression("followUpDate"), found.Position)
            : null;

    public static CalledElement? CalledElement(XmlElementNode carrier, ReadContext context) =>
        Find(carrier, "calledElement") is { } found
            ? new CalledElement(
                found.Expression("processId") ?? found.Expression("processIdExpression"),
                context.OptionalBoolean(found, "propagateAllChildVariables"),
                context.Boolean(found, "propagateAllParentVariables", otherwise: true),
                context.BindingType(found),
                found.Text("versionTag"),
                found.Expression("businessId"),
                found.Position
            )
            : null;

    public static CalledDecision? CalledDecision(XmlElementNode carrier, ReadContext context) =>
        Find(carrier, "calledDecision") is { } found
            ? new CalledDecision(
                found.Expression("decisionId"),
                found.Text("resultVariable"),
                context.BindingType(found),
                found.Text("versionTag"),
                found.Position
            )
            : null;

    public static Script? Script(XmlElementNode carrier) =>
        Find(carrier, "script") is { } found
            ? new Script(found.Expression("expression"), found.Text("resultVariable"), found.Position)
            : null;

    /// <summary>Camunda 8's own element or ours of the same shape: the public moddle schema does not know the former, and its editors drop it on saving.</summary>
    public static PublishMessage? Publish(XmlElementNode carrier) =>
        (Find(carrier, "publishMessage") ?? carrier.Extension(Namespaces.Ops, "publishMessage")) is { } found
            ? new PublishMessage(
                found.Expression("correlationKey"),
                found.Expression("messageId"),
                found.Expression("timeToLive"),
                found.Position
            )
            : null;

    public static ImmutableArray<LinkedResource> LinkedResources(XmlElementNode carrier, ReadContext context) =>
        [
            .. Items(carrier, "linkedResources", "linkedResource")
                .Select(found => new LinkedResource(
                    found.Text("resourceId"),
                    context.BindingType(found),
                    found.Text("resourceType"),
                    found.Text("versionTag"),
                    found.Text("linkName")
                )),
        ];

    public static AdHoc? AdHoc(XmlElementNode carrier) =>
        Find(carrier, "adHoc") is { } found
            ? new AdHoc(
                found.Expression("activeElementsCollection"),
                found.Text("outputCollection"),
                found.Expression("outputElement"),
                found.Position
            )
            : null;

    public static ConditionalFilter? ConditionalFilter(XmlElementNode carrier) =>
        Find(carrier, "conditionalFilter") is { } found
            ? new ConditionalFilter(found.Text("variableNames"), found.Text("variableEvents"), found.Position)
            : null;

    public static XmlElementNode? Find(XmlElementNode carrier, string name) => carrier.Extension(Namespaces.Zeebe, name);

    private static ImmutableArray<VariableMapping> Mappings(XmlElementNode ioMapping, string direction) =>
        [
            .. Children(ioMapping, direction)
                .Select(each => new VariableMapping(each.Expression("source"), each.Text("target") ?? "", each.Position)),
        ];

    private static IEnumerable<XmlElementNode> Items(XmlElementNode carrier, string list, string item) =>
        carrier.Extensions(Namespaces.Zeebe, list).SelectMany(found => Children(found, item));

    private static JobDefinition ListenerJob(XmlElementNode listener) =>
        new(
            listener.Expression("type"),
            listener.Expression("retries"),
            listener.Child(Namespaces.Zeebe, "taskHeaders") is { } headers ? HeadersIn(headers) : [],
            Priority: null,
            listener.Position
        );

    private static ImmutableArray<TaskHeader> HeadersIn(XmlElementNode taskHeaders) =>
        [.. Children(taskHeaders, "header").Select(each => new TaskHeader(each.Attribute("key") ?? "", each.Attribute("value") ?? ""))];

    private static IEnumerable<XmlElementNode> Children(XmlElementNode node, string name) => node.ChildrenNamed(Namespaces.Zeebe, name);
}
