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
    public void A_parallel_gateway_that_joins_and_forks_is_reported() =>
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

    [TestCase("exclusiveGateway")]
    [TestCase("eventBasedGateway")]
    public void A_gateway_that_waits_for_nobody_may_join_and_fork(string gateway) =>
        BpmnText
            .Read(
                BpmnText.Process(
                    $"""
                    <startEvent id="s"/><{gateway} id="g"/><task id="t"/><endEvent id="e"/>
                    <sequenceFlow id="a" sourceRef="s" targetRef="g"/><sequenceFlow id="b" sourceRef="t" targetRef="g"/>
                    <sequenceFlow id="c" sourceRef="g" targetRef="t"/><sequenceFlow id="d" sourceRef="g" targetRef="e"/>
                    """
                )
            )
            .Problems.Select(problem => problem.Code)
            .ShouldNotContain("gateway-forks-and-joins");

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

    [Test]
    public void A_loop_in_which_nothing_waits_is_reported() =>
        BpmnText.ShouldWarn(
            BpmnText.Process(
                """
                <startEvent id="s"/><exclusiveGateway id="join"/><manualTask id="m"/><exclusiveGateway id="again" default="out"/><endEvent id="e"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="join"/><sequenceFlow id="f2" sourceRef="join" targetRef="m"/>
                <sequenceFlow id="f3" sourceRef="m" targetRef="again"/><sequenceFlow id="out" sourceRef="again" targetRef="e"/>
                <sequenceFlow id="back" sourceRef="again" targetRef="join"><conditionExpression>=x</conditionExpression></sequenceFlow>
                """
            ),
            "loop-without-wait",
            "join"
        );

    [Test]
    public void A_loop_in_which_a_person_works_is_fine() =>
        BpmnText
            .Read(
                BpmnText.Process(
                    """
                    <startEvent id="s"/><exclusiveGateway id="join"/><userTask id="u"/><exclusiveGateway id="again" default="out"/><endEvent id="e"/>
                    <sequenceFlow id="f1" sourceRef="s" targetRef="join"/><sequenceFlow id="f2" sourceRef="join" targetRef="u"/>
                    <sequenceFlow id="f3" sourceRef="u" targetRef="again"/><sequenceFlow id="out" sourceRef="again" targetRef="e"/>
                    <sequenceFlow id="back" sourceRef="again" targetRef="join"><conditionExpression>=x</conditionExpression></sequenceFlow>
                    """
                )
            )
            .Problems.ShouldNotContain(problem => problem.Code == "loop-without-wait");

    [Test]
    public void A_user_task_that_nobody_is_assigned_to_is_reported() =>
        BpmnText.ShouldWarn(BpmnText.Around("<userTask id='node'/>"), "missing-assignment", "node");

    [TestCase("<zeebe:assignmentDefinition assignee='=initiator'/>", "")]
    [TestCase("<zeebe:assignmentDefinition candidateGroups='x'/>", "")]
    [TestCase("", "<ops:lane position='x'/>")]
    public void A_user_task_has_somebody_by_itself_or_by_its_lane(string assignment, string lane) =>
        BpmnText
            .Read(
                BpmnText.Process(
                    $"""
                    <laneSet id="ls"><lane id="l"><extensionElements>{lane}</extensionElements><flowNodeRef>u</flowNodeRef></lane></laneSet>
                    <userTask id="u"><extensionElements>{assignment}</extensionElements></userTask>
                    """
                )
            )
            .Problems.ShouldNotContain(problem => problem.Code == "missing-assignment");

    [Test]
    public void What_runs_but_is_not_drawn_is_reported() => BpmnText.ShouldWarn(WithShapeFor("collaboration"), "not-drawn", "f1");

    [Test]
    public void A_shape_that_stands_for_nothing_is_reported() =>
        BpmnText.ShouldWarn(WithShapeFor("gone"), "drawing-without-element", "gone");

    /// <summary>A complete file whose edge for the flow f1 stands for something else.</summary>
    private static string WithShapeFor(string element) =>
        BpmnText.SampleText("parcel-claim.bpmn").Replace("bpmnElement=\"f1\"", $"bpmnElement=\"{element}\"", StringComparison.Ordinal);
}
