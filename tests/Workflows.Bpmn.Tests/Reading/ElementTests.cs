using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Tests.Reading;

/// <summary>Every element of BPMN 2.0 is recognised, whether an engine runs it or not.</summary>
public class ElementTests
{
    [TestCase("task", ElementKind.AbstractTask)]
    [TestCase("userTask", ElementKind.UserTask)]
    [TestCase("manualTask", ElementKind.ManualTask)]
    [TestCase("serviceTask", ElementKind.ServiceTask)]
    [TestCase("sendTask", ElementKind.SendTask)]
    [TestCase("receiveTask", ElementKind.ReceiveTask)]
    [TestCase("scriptTask", ElementKind.ScriptTask)]
    [TestCase("businessRuleTask", ElementKind.BusinessRuleTask)]
    [TestCase("subProcess", ElementKind.SubProcess)]
    [TestCase("transaction", ElementKind.Transaction)]
    [TestCase("adHocSubProcess", ElementKind.AdHocSubProcess)]
    [TestCase("callActivity", ElementKind.CallActivity)]
    [TestCase("exclusiveGateway", ElementKind.ExclusiveGateway)]
    [TestCase("inclusiveGateway", ElementKind.InclusiveGateway)]
    [TestCase("parallelGateway", ElementKind.ParallelGateway)]
    [TestCase("eventBasedGateway", ElementKind.EventBasedGateway)]
    [TestCase("complexGateway", ElementKind.ComplexGateway)]
    [TestCase("startEvent", ElementKind.StartEvent)]
    [TestCase("endEvent", ElementKind.EndEvent)]
    [TestCase("intermediateCatchEvent", ElementKind.IntermediateCatchEvent)]
    [TestCase("intermediateThrowEvent", ElementKind.IntermediateThrowEvent)]
    [TestCase("boundaryEvent", ElementKind.BoundaryEvent)]
    public void Every_flow_node_is_recognised(string element, ElementKind kind)
    {
        var node = BpmnText.Model(BpmnText.Process($"<{element} id='node' name='N'/>")).Processes[0].FlowElements.ShouldHaveSingleItem();
        node.ShouldBeAssignableTo<FlowNode>()!.Kind.ShouldBe(kind);
        (node.Id, node.Name).ShouldBe(("node", "N"));
    }

    [TestCase("messageEventDefinition", EventKind.Message)]
    [TestCase("timerEventDefinition", EventKind.Timer)]
    [TestCase("errorEventDefinition", EventKind.Error)]
    [TestCase("signalEventDefinition", EventKind.Signal)]
    [TestCase("escalationEventDefinition", EventKind.Escalation)]
    [TestCase("compensateEventDefinition", EventKind.Compensation)]
    [TestCase("conditionalEventDefinition", EventKind.Conditional)]
    [TestCase("linkEventDefinition", EventKind.Link)]
    [TestCase("terminateEventDefinition", EventKind.Terminate)]
    [TestCase("cancelEventDefinition", EventKind.Cancel)]
    public void Every_event_definition_is_recognised(string definition, EventKind kind) =>
        BpmnText.Node<EndEvent>(BpmnText.Process($"<endEvent id='node'><{definition}/></endEvent>")).EventKind.ShouldBe(kind);

    [Test]
    public void Several_event_definitions_make_a_multiple_event()
    {
        const string Definitions = "<messageEventDefinition/><timerEventDefinition/>";
        BpmnText
            .Node<StartEvent>(BpmnText.Process($"<startEvent id='node'>{Definitions}</startEvent>"))
            .EventKind.ShouldBe(EventKind.Multiple);
        BpmnText
            .Node<StartEvent>(BpmnText.Process($"<startEvent id='node' parallelMultiple='true'>{Definitions}</startEvent>"))
            .EventKind.ShouldBe(EventKind.ParallelMultiple);
    }

    [Test]
    public void An_event_definition_of_the_root_can_be_referred_to() =>
        BpmnText
            .Node<IntermediateCatchEvent>(
                BpmnText.Process(
                    "<intermediateCatchEvent id='node'><eventDefinitionRef>t</eventDefinitionRef></intermediateCatchEvent>",
                    "<timerEventDefinition id='t'><timeDuration>PT1H</timeDuration></timerEventDefinition>"
                )
            )
            .Definition.ShouldBeOfType<TimerEventDefinition>()
            .TimeDuration!.Text.ShouldBe("PT1H");

    [Test]
    public void A_subprocess_triggered_by_an_event_is_an_event_subprocess() =>
        BpmnText
            .Node<SubProcess>(
                BpmnText.Process("<subProcess id='node' triggeredByEvent='true'><startEvent id='s' isInterrupting='false'/></subProcess>")
            )
            .ShouldSatisfyAllConditions(
                it => it.Kind.ShouldBe(ElementKind.EventSubProcess),
                it => it.FlowElements[0].ShouldBeOfType<StartEvent>().IsInterrupting.ShouldBeFalse()
            );

    [Test]
    public void An_ad_hoc_subprocess_has_its_rules()
    {
        var node = BpmnText.Node<AdHocSubProcess>(
            BpmnText.Process(
                """
                <adHocSubProcess id="node" ordering="Sequential" cancelRemainingInstances="false">
                  <extensionElements><zeebe:adHoc activeElementsCollection="=ids" outputCollection="results" outputElement="=r"/></extensionElements>
                  <task id="a"/>
                  <completionCondition>=done</completionCondition>
                </adHocSubProcess>
                """
            )
        );
        (node.IsSequential, node.CancelRemainingInstances, node.CompletionCondition!.Body).ShouldBe((true, false, "done"));
        (node.AdHoc!.ActiveElementsCollection!.Body, node.AdHoc.OutputCollection, node.AdHoc.OutputElement!.Body).ShouldBe(
            ("ids", "results", "r")
        );
    }

    [Test]
    public void A_standard_loop_has_its_condition_and_limit()
    {
        var loop = BpmnText
            .Node<AbstractTask>(
                BpmnText.Process(
                    "<task id='node'><standardLoopCharacteristics testBefore='1' loopMaximum='3'><loopCondition>=again</loopCondition></standardLoopCharacteristics></task>"
                )
            )
            .LoopCharacteristics.ShouldBeOfType<StandardLoopCharacteristics>();
        (loop.TestBefore, loop.LoopMaximum, loop.LoopCondition!.Body).ShouldBe((true, 3, "again"));
    }

    [Test]
    public void Listeners_and_linked_resources_are_recognised()
    {
        var task = BpmnText.Node<ServiceTask>(
            BpmnText.Process(
                """
                <serviceTask id="node"><extensionElements>
                  <zeebe:taskDefinition type="t"/>
                  <zeebe:executionListeners><zeebe:executionListener eventType="start" type="before" retries="2"/></zeebe:executionListeners>
                  <zeebe:linkedResources><zeebe:linkedResource resourceId="r" bindingType="deployment" resourceType="RPA" linkName="l"/></zeebe:linkedResources>
                </extensionElements></serviceTask>
                """
            )
        );
        task.ExecutionListeners.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(it => it.EventType.ShouldBe("start"), it => it.Job.Type!.Text.ShouldBe("before"));
        task.LinkedResources.ShouldHaveSingleItem().ShouldBe(new LinkedResource("r", BindingType.Deployment, "RPA", null, "l"));
    }

    [Test]
    public void A_compensation_handler_is_found_through_its_association()
    {
        var model = BpmnText.Model(
            BpmnText.Process(
                """
                <task id="book"/>
                <boundaryEvent id="undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
                <task id="cancel" isForCompensation="true"/>
                <association id="a" sourceRef="undo" targetRef="cancel" associationDirection="One"/>
                """
            )
        );
        new ProcessIndex(model.Processes[0]).CompensationHandlerOf("undo")!.Id.ShouldBe("cancel");
    }

    [Test]
    public void A_reference_may_carry_a_namespace_prefix() =>
        BpmnText
            .Node<ReceiveTask>(BpmnText.Process("<receiveTask id='node' messageRef='tns:m'/>", "<message id='m' name='hello'/>"))
            .Message!.Name!.Text.ShouldBe("hello");

    [TestCase("zeebe")]
    [TestCase("ops")]
    public void A_throw_may_be_published_by_either_namespace(string prefix) =>
        BpmnText
            .Node<SendTask>(
                BpmnText.Process(
                    $"<sendTask id='node'><extensionElements><{prefix}:publishMessage correlationKey='=k'/></extensionElements></sendTask>"
                )
            )
            .Publish!.CorrelationKey!.Body.ShouldBe("k");

    [Test]
    public void A_plain_file_without_lanes_and_ops_is_deployable() =>
        BpmnText.ShouldBeDeployable(
            BpmnText.Around("<userTask id='node' name='N'><extensionElements><zeebe:userTask/></extensionElements></userTask>")
        );

    [Test]
    public void Every_element_and_attribute_of_the_standard_is_known() =>
        BpmnText
            .Read(BpmnText.SampleText("everything.bpmn"))
            .Problems.Where(problem => problem.Code is "unknown-element" or "misplaced-element" or "unknown-attribute")
            .ShouldBeEmpty();
}
