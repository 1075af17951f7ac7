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
        var errors = BpmnReader.Read(Encoding.UTF8.GetBytes(xml), "p.bpmn", EngineSupport.Current).Errors.ToList();
        if (runs)
            errors.ShouldBeEmpty();
        else
            errors.ShouldContain(error => error.Line > 0);
    }
}
