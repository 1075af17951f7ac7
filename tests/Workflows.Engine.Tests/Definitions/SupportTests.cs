using System.Text;
using Workflows.Bpmn;
using Workflows.Engine.Behaviors;

namespace Workflows.Engine.Tests.Definitions;

/// <summary>What the engine does not run is recognised and refused with its place, never ignored.</summary>
[TestFixture]
public sealed class SupportTests
{
    [TestCase("<bpmn:subProcess id=\"x\"><bpmn:adHocX/></bpmn:subProcess>", false, TestName = "An_unknown_element_is_refused")]
    [TestCase("<bpmn:complexGateway id=\"x\"/>", false, TestName = "A_complex_gateway_is_refused")]
    [TestCase("<bpmn:task id=\"x\"><bpmn:standardLoopCharacteristics/></bpmn:task>", false, TestName = "A_standard_loop_is_refused")]
    [TestCase(
        "<bpmn:adHocSubProcess id=\"x\"><bpmn:task id=\"y\"/></bpmn:adHocSubProcess>",
        false,
        TestName = "An_ad_hoc_subprocess_is_refused"
    )]
    [TestCase(
        "<bpmn:intermediateThrowEvent id=\"x\"><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>",
        false,
        TestName = "A_signal_is_refused"
    )]
    [TestCase("<bpmn:task id=\"x\"/>", true, TestName = "A_task_without_type_is_run")]
    [TestCase("<bpmn:manualTask id=\"x\"/>", true, TestName = "A_manual_task_is_run")]
    [TestCase("<bpmn:userTask id=\"x\"/>", true, TestName = "A_user_task_is_run")]
    public void Support(string element, bool runs)
    {
        var xml = $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
              <bpmn:process id="p" isExecutable="true">
                <bpmn:startEvent id="s"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
                {element}
                <bpmn:sequenceFlow id="f2" sourceRef="x" targetRef="e"/>
                <bpmn:endEvent id="e"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
        var errors = Errors(xml);
        if (runs)
            errors.ShouldBeEmpty();
        else
            errors.ShouldContain(error => error.Line > 0);
    }

    [TestCase("", TestName = "Event_subprocesses_errors_escalations_compensation_links_and_terminate_are_run")]
    [TestCase("<bpmn:transaction id=\"t\"/>", "t", TestName = "A_transaction_is_refused")]
    [TestCase(
        "<bpmn:intermediateThrowEvent id=\"t\"><bpmn:compensateEventDefinition waitForCompletion=\"false\"/></bpmn:intermediateThrowEvent>",
        "t",
        TestName = "Compensation_without_waiting_is_refused"
    )]
    [TestCase(
        "<bpmn:intermediateThrowEvent id=\"t\"><bpmn:compensateEventDefinition activityRef=\"inner\"/></bpmn:intermediateThrowEvent>",
        "t",
        TestName = "Compensation_of_an_activity_in_another_scope_is_refused"
    )]
    [TestCase(
        "<bpmn:intermediateThrowEvent id=\"t\"><bpmn:compensateEventDefinition activityRef=\"undo\"/></bpmn:intermediateThrowEvent>",
        "t",
        TestName = "Compensation_of_an_activity_without_handler_is_refused"
    )]
    [TestCase(
        """
            <bpmn:subProcess id="es" triggeredByEvent="true"><bpmn:startEvent id="t"><bpmn:compensateEventDefinition/></bpmn:startEvent></bpmn:subProcess>
            """,
        "t",
        TestName = "An_event_subprocess_for_compensation_is_refused"
    )]
    [TestCase(
        """
            <bpmn:subProcess id="es" triggeredByEvent="true"><bpmn:startEvent id="t"><bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent></bpmn:subProcess>
            """,
        "t",
        TestName = "A_conditional_event_is_refused"
    )]
    [TestCase(
        """
            <bpmn:subProcess id="es" triggeredByEvent="true"><bpmn:multiInstanceLoopCharacteristics/><bpmn:startEvent id="q"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>
            """,
        "es",
        TestName = "A_loop_marker_on_an_event_subprocess_is_refused"
    )]
    public void Scopes(string element, string? refused = null)
    {
        var errors = Errors(
            $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
              <bpmn:error id="err" errorCode="E"/>
              <bpmn:escalation id="esc" escalationCode="U"/>
              <bpmn:message id="msg" name="m"><bpmn:extensionElements><zeebe:subscription correlationKey="=key"/></bpmn:extensionElements></bpmn:message>
              <bpmn:process id="p" isExecutable="true">
                <bpmn:startEvent id="s"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="sub"/>
                <bpmn:subProcess id="sub">
                  <bpmn:startEvent id="ss"/>
                  <bpmn:sequenceFlow id="f2" sourceRef="ss" targetRef="inner"/>
                  <bpmn:manualTask id="inner"/>
                  <bpmn:sequenceFlow id="f3" sourceRef="inner" targetRef="up"/>
                  <bpmn:intermediateThrowEvent id="up"><bpmn:escalationEventDefinition escalationRef="esc"/></bpmn:intermediateThrowEvent>
                  <bpmn:sequenceFlow id="f4" sourceRef="up" targetRef="stop"/>
                  <bpmn:endEvent id="stop"><bpmn:terminateEventDefinition/></bpmn:endEvent>
                </bpmn:subProcess>
                <bpmn:boundaryEvent id="b1" attachedToRef="sub"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
                <bpmn:manualTask id="undo" isForCompensation="true"/>
                <bpmn:association id="a1" sourceRef="b1" targetRef="undo" associationDirection="One"/>
                <bpmn:boundaryEvent id="b2" attachedToRef="sub" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="esc"/></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="f5" sourceRef="b2" targetRef="e2"/>
                <bpmn:endEvent id="e2"><bpmn:escalationEventDefinition escalationRef="esc"/></bpmn:endEvent>
                <bpmn:sequenceFlow id="f6" sourceRef="sub" targetRef="away"/>
                <bpmn:intermediateThrowEvent id="away"><bpmn:linkEventDefinition name="L"/></bpmn:intermediateThrowEvent>
                <bpmn:intermediateCatchEvent id="here"><bpmn:linkEventDefinition name="L"/></bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="f7" sourceRef="here" targetRef="c"/>
                <bpmn:intermediateThrowEvent id="c"><bpmn:compensateEventDefinition activityRef="sub"/></bpmn:intermediateThrowEvent>
                <bpmn:sequenceFlow id="f8" sourceRef="c" targetRef="e3"/>
                <bpmn:endEvent id="e3"><bpmn:errorEventDefinition errorRef="err"/></bpmn:endEvent>
                <bpmn:subProcess id="es1" triggeredByEvent="true">
                  <bpmn:startEvent id="q1" isInterrupting="false"><bpmn:messageEventDefinition messageRef="msg"/></bpmn:startEvent>
                </bpmn:subProcess>
                <bpmn:subProcess id="es2" triggeredByEvent="true">
                  <bpmn:startEvent id="q2"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>
                </bpmn:subProcess>
                <bpmn:subProcess id="es3" triggeredByEvent="true">
                  <bpmn:startEvent id="q3"><bpmn:errorEventDefinition errorRef="err"/></bpmn:startEvent>
                  <bpmn:sequenceFlow id="f9" sourceRef="q3" targetRef="q4"/>
                  <bpmn:endEvent id="q4"><bpmn:compensateEventDefinition/></bpmn:endEvent>
                </bpmn:subProcess>
                {element}
              </bpmn:process>
            </bpmn:definitions>
            """
        );
        if (refused is null)
            errors.ShouldBeEmpty();
        else
            errors.ShouldContain(error => error.ElementId == refused && error.Line > 0 && error.Column > 0);
    }

    private static List<Bpmn.Problems.BpmnProblem> Errors(string xml) =>
        [.. BpmnReader.Read(Encoding.UTF8.GetBytes(xml), "p.bpmn", EngineSupport.Current).Errors];
}
