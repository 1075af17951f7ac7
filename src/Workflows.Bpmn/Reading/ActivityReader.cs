using Workflows.Bpmn.Model;
using Workflows.Bpmn.Reading.Xml;

namespace Workflows.Bpmn.Reading;

/// <summary>Reads tasks, subprocesses and call activities.</summary>
internal static class ActivityReader
{
    /// <summary>The activity that <paramref name="node"/> is, or null when it is something else.</summary>
    public static Activity? Read(XmlElementNode node, ReadContext context)
    {
        var bare = ReadTask(node, context);
        bare ??= ReadSubProcess(node, context);
        bare ??= ReadCall(node, context);
        return bare is null
            ? null
            : bare with
            {
                Default = node.Reference("default"),
                IsForCompensation = context.Boolean(node, "isForCompensation"),
                LoopCharacteristics = LoopReader.Read(node, context),
            };
    }

    private static Activity? ReadTask(XmlElementNode node, ReadContext context)
    {
        var id = node.Id();
        var messageRef = node.Reference("messageRef");
        return node.LocalName switch
        {
            "task" => new AbstractTask { Id = id },
            "manualTask" => new ManualTask { Id = id },
            "userTask" => ReadUserTask(node, context),
            "serviceTask" => new ServiceTask
            {
                Id = id,
                Job = ZeebeReader.Job(node),
                LinkedResources = ZeebeReader.LinkedResources(node, context),
            },
            "sendTask" => new SendTask
            {
                Id = id,
                Job = ZeebeReader.Job(node),
                MessageRef = messageRef,
                Message = context.Message(messageRef),
                Publish = ZeebeReader.Publish(node),
            },
            "receiveTask" => new ReceiveTask
            {
                Id = id,
                MessageRef = messageRef,
                Message = context.Message(messageRef),
                Instantiate = context.Boolean(node, "instantiate"),
            },
            "scriptTask" => new ScriptTask
            {
                Id = id,
                Script = ZeebeReader.Script(node),
                Job = ZeebeReader.Job(node),
            },
            "businessRuleTask" => new BusinessRuleTask
            {
                Id = id,
                Decision = ZeebeReader.CalledDecision(node, context),
                Job = ZeebeReader.Job(node),
            },
            _ => null,
        };
    }

    private static UserTask ReadUserTask(XmlElementNode node, ReadContext context) =>
        new()
        {
            Id = node.Id(),
            IsCamundaUserTask = ZeebeReader.Find(node, "userTask") is not null,
            Assignment = ZeebeReader.Assignment(node),
            Form = ZeebeReader.Form(node, context),
            Schedule = ZeebeReader.Schedule(node),
            Priority = ZeebeReader.Find(node, "priorityDefinition")?.Expression("priority"),
            Headers = ZeebeReader.Headers(node),
            TaskListeners = ZeebeReader.TaskListeners(node),
            Outcomes = OpsReader.Outcomes(node),
            Vote = OpsReader.Vote(node),
            Register = OpsReader.Register(node),
        };

    private static SubProcess? ReadSubProcess(XmlElementNode node, ReadContext context)
    {
        var id = node.Id();
        SubProcess? bare = node.LocalName switch
        {
            "subProcess" => new SubProcess { Id = id, TriggeredByEvent = context.Boolean(node, "triggeredByEvent") },
            "transaction" => new Transaction { Id = id },
            "adHocSubProcess" => new AdHocSubProcess
            {
                Id = id,
                CompletionCondition = node.ChildExpression("completionCondition"),
                CancelRemainingInstances = context.Boolean(node, "cancelRemainingInstances", otherwise: true),
                IsSequential = node.Text("ordering") == "Sequential",
                AdHoc = ZeebeReader.AdHoc(node),
                Job = ZeebeReader.Job(node),
            },
            _ => null,
        };
        if (bare is null)
            return null;

        var content = ContainerReader.Read(node, context);
        return bare with { FlowElements = content.FlowElements, Artifacts = content.Artifacts, LaneSets = content.LaneSets };
    }

    private static CallActivity? ReadCall(XmlElementNode node, ReadContext context) =>
        node.LocalName == "callActivity"
            ? new CallActivity
            {
                Id = node.Id(),
                CalledElement = ZeebeReader.CalledElement(node, context),
                Expectation = OpsReader.Expectation(node),
            }
            : null;
}
