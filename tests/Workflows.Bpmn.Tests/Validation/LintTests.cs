namespace Workflows.Bpmn.Tests.Validation;

/// <summary>Warnings: the file runs, but a reader would stumble.</summary>
public class LintTests
{
    [Test]
    public void A_node_that_nothing_leads_to_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Process("<startEvent id='s'/><task id='t'/>"), "unreachable-node", "t");

    [Test]
    public void Links_boundaries_and_handlers_lead_to_nodes() =>
        BpmnText
            .Read(
                BpmnText.Process(
                    """
                    <startEvent id="s"/>
                    <sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
                    <task id="t" name="T"/>
                    <boundaryEvent id="undo" name="U" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>
                    <task id="h" name="H" isForCompensation="true"/>
                    <association id="a" sourceRef="undo" targetRef="h"/>
                    <sequenceFlow id="f2" sourceRef="t" targetRef="throw"/>
                    <intermediateThrowEvent id="throw" name="L"><linkEventDefinition name="L"/></intermediateThrowEvent>
                    <intermediateCatchEvent id="catch" name="L"><linkEventDefinition name="L"/></intermediateCatchEvent>
                    <sequenceFlow id="f3" sourceRef="catch" targetRef="e"/>
                    <endEvent id="e"/>
                    """
                )
            )
            .Problems.ShouldBeEmpty();

    [Test]
    public void A_way_that_ends_without_an_end_event_is_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Process("<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/><task id='t'/>"),
            "implicit-end",
            "t"
        );

    [Test]
    public void An_activity_without_a_label_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Around("<task id='node'/>"), "missing-label", "node");

    [Test]
    public void A_user_task_without_documentation_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Around("<userTask id='node' name='N'/>"), "missing-documentation", "node");

    [Test]
    public void A_gateway_with_one_way_in_and_one_way_out_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Around("<parallelGateway id='node'/>"), "superfluous-gateway", "node");

    [Test]
    public void A_gateway_that_joins_and_forks_is_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Process(
                """
                <startEvent id="s"/><parallelGateway id="g"/><task id="t"/><endEvent id="e"/>
                <sequenceFlow id="a" sourceRef="s" targetRef="g"/><sequenceFlow id="b" sourceRef="t" targetRef="g"/>
                <sequenceFlow id="c" sourceRef="g" targetRef="t"/><sequenceFlow id="d" sourceRef="g" targetRef="e"/>
                """
            ),
            "gateway-forks-and-joins",
            "g"
        );

    [Test]
    public void A_task_that_parallel_ways_enter_without_a_join_is_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Process(
                """
                <startEvent id="s"/><parallelGateway id="g"/><task id="a"/><task id="b"/><task id="c"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
                <sequenceFlow id="f2" sourceRef="g" targetRef="a"/><sequenceFlow id="f3" sourceRef="g" targetRef="b"/>
                <sequenceFlow id="f4" sourceRef="a" targetRef="c"/><sequenceFlow id="f5" sourceRef="b" targetRef="c"/>
                """
            ),
            "implicit-merge",
            "c"
        );

    [Test]
    public void Two_flows_between_the_same_nodes_are_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Around("<task id='node'/><sequenceFlow id='again' sourceRef='node' targetRef='end'/>"),
            "duplicate-flow",
            "f2"
        );

    [Test]
    public void Two_ways_to_the_same_node_under_different_conditions_are_fine() =>
        BpmnText
            .Read(
                BpmnText.Around(
                    "<exclusiveGateway id='node' default='f2'/><sequenceFlow id='x' name='X' sourceRef='node' targetRef='end'><conditionExpression>=x</conditionExpression></sequenceFlow>"
                )
            )
            .Problems.ShouldNotContain(problem => problem.Code == "duplicate-flow");

    [Test]
    public void A_message_that_nothing_uses_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Process("<startEvent id='s'/>", "<message id='m' name='m'/>"), "unused-definition", "m");

    [Test]
    public void Where_there_are_lanes_a_node_outside_them_is_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Process(
                "<laneSet id='ls'><lane id='l'><flowNodeRef>s</flowNodeRef></lane></laneSet><startEvent id='s'/><task id='t'/>"
            ),
            "node-outside-lanes",
            "t"
        );
}
