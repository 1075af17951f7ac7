namespace Workflows.Bpmn.Tests.Reading;

/// <summary>What the standard does not know is named, never left out in silence.</summary>
public class SchemaTests
{
    [Test]
    public void An_element_that_BPMN_does_not_have_is_refused() =>
        BpmnText.ShouldBeRefused(BpmnText.Process("<robotTask id='r'/>"), "unknown-element", "r");

    [Test]
    public void An_element_in_the_wrong_place_is_refused() =>
        BpmnText.ShouldBeRefused(BpmnText.Process("<userTask id='u'><startEvent id='s'/></userTask>"), "misplaced-element", "s");

    [Test]
    public void A_flow_node_outside_a_process_is_refused() =>
        BpmnText.ShouldBeRefused(BpmnText.File("<userTask id='u'/>"), "misplaced-element", "u");

    [Test]
    public void An_attribute_that_BPMN_does_not_have_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Process("<boundaryEvent id='b' attachedTo='x'/>"), "unknown-attribute", "b");

    [Test]
    public void Foreign_attributes_and_extensions_are_nobodys_business() =>
        BpmnText
            .Read(
                BpmnText.Around("<task id='node' name='N' acme:colour='red'><extensionElements><acme:anything/></extensionElements></task>")
            )
            .Problems.ShouldBeEmpty();

    [Test]
    public void An_unknown_zeebe_extension_is_refused() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<serviceTask id='s'><extensionElements><zeebe:taskDefintion type='t'/></extensionElements></serviceTask>"),
            "unknown-extension",
            "s"
        );

    [Test]
    public void An_unknown_ops_extension_is_refused() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<userTask id='u'><extensionElements><ops:outcome/></extensionElements></userTask>"),
            "unknown-extension",
            "u"
        );

    [Test]
    public void An_extension_outside_extensionElements_is_refused() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<serviceTask id='s'><zeebe:taskDefinition type='t'/></serviceTask>"),
            "extension-outside",
            "s"
        );

    [Test]
    public void An_extension_given_twice_is_refused() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<serviceTask id='s'><extensionElements><zeebe:taskDefinition type='a'/><zeebe:taskDefinition type='b'/></extensionElements></serviceTask>"
            ),
            "repeated-extension",
            "s"
        );

    [Test]
    public void An_extension_on_an_element_that_ignores_it_is_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Process(
                "<manualTask id='m'><extensionElements><zeebe:calledDecision decisionId='d'/></extensionElements></manualTask>"
            ),
            "extension-without-effect",
            "m"
        );

    [Test]
    public void A_choreography_is_recognised_and_reported_as_not_executed() =>
        BpmnText.ShouldWarn(BpmnText.File("<choreography id='c'><participant id='x'/></choreography>"), "not-executed", "c");

    [TestCase("<task/>")]
    [TestCase("<sequenceFlow sourceRef='a' targetRef='b'/>")]
    [TestCase("<startEvent id=''/>")]
    public void A_flow_element_without_id_is_refused(string element) =>
        BpmnText.Problem(BpmnText.Process(element), "missing-id").Line.ShouldBeGreaterThan(0);

    [Test]
    public void An_id_used_twice_is_refused() =>
        BpmnText.ShouldBeRefused(BpmnText.Process("<task id='t'/><subProcess id='s'><task id='t'/></subProcess>"), "duplicate-id", "t");

    [TestCase("1st")]
    [TestCase("a b")]
    [TestCase("a:b")]
    public void An_id_that_is_no_XML_name_is_refused(string id) =>
        BpmnText.ShouldBeRefused(BpmnText.Process($"<task id='{id}'/>"), "invalid-id", id);

    [Test]
    public void An_id_in_Chinese_is_fine() => BpmnText.ErrorCodes(BpmnText.Process("<task id='任务'/>")).ShouldNotContain("invalid-id");

    [Test]
    public void A_truth_value_that_is_none_is_refused() =>
        BpmnText.ShouldBeRefused(BpmnText.Process("<boundaryEvent id='b' cancelActivity='maybe'/>"), "invalid-value", "b");

    [Test]
    public void A_binding_that_Camunda_does_not_know_is_refused() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<callActivity id='c'><extensionElements><zeebe:calledElement processId='p' bindingType='newest'/></extensionElements></callActivity>"
            ),
            "invalid-value",
            "c"
        );
}
