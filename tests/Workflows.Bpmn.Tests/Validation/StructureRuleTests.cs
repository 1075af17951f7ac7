namespace Workflows.Bpmn.Tests.Validation;

public class StructureRuleTests
{
    private const string StartEnd = "<startEvent id='start'/><endEvent id='end'/>";

    [Test]
    public void A_file_without_an_executable_process_is_refused() =>
        BpmnText.ShouldBeRefused(BpmnText.File("<process id='p'><startEvent id='s'/></process>"), "no-executable-process", "p");

    [Test]
    public void A_drawing_beside_an_executable_process_need_not_be_complete() =>
        BpmnText.ShouldBeDeployable(
            BpmnText.File(
                "<process id='a' isExecutable='true'><startEvent id='s'/></process><process id='b'><serviceTask id='t'/><exclusiveGateway id='g'/></process>"
            )
        );

    [TestCase("<sequenceFlow id='f' sourceRef='start' targetRef='nowhere'/>")]
    [TestCase("<sequenceFlow id='f' sourceRef='nowhere' targetRef='end'/>")]
    [TestCase("<sequenceFlow id='f' targetRef='end'/>")]
    public void A_flow_must_connect_two_nodes(string flow) =>
        BpmnText.ShouldBeRefused(BpmnText.Process(StartEnd + flow), "dangling-flow", "f");

    [Test]
    public void A_flow_must_not_leave_its_subprocess() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                StartEnd
                    + "<subProcess id='s'><startEvent id='inner'/></subProcess><sequenceFlow id='f' sourceRef='inner' targetRef='end'/>"
            ),
            "flow-crosses-scope",
            "f"
        );

    [Test]
    public void A_flow_must_not_lead_into_another_process() =>
        BpmnText.ShouldBeRefused(
            BpmnText.File(
                "<process id='a'><startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/></process><process id='b'><task id='t'/></process>"
            ),
            "dangling-flow",
            "f"
        );

    [TestCase("<sequenceFlow id='f' sourceRef='end' targetRef='task'/>", Description = "out of an end event")]
    [TestCase("<sequenceFlow id='f' sourceRef='task' targetRef='start'/>", Description = "into a start event")]
    [TestCase("<sequenceFlow id='f' sourceRef='start' targetRef='boundary'/>", Description = "into a boundary event")]
    [TestCase("<sequenceFlow id='f' sourceRef='start' targetRef='event-sub'/>", Description = "into an event subprocess")]
    [TestCase("<sequenceFlow id='f' sourceRef='event-sub' targetRef='end'/>", Description = "out of an event subprocess")]
    [TestCase("<sequenceFlow id='f' sourceRef='start' targetRef='handler'/>", Description = "into a compensation handler")]
    public void A_flow_must_not_begin_or_end_where_the_standard_forbids_it(string flow) =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                StartEnd
                    + "<task id='task'/><boundaryEvent id='boundary' attachedToRef='task'><errorEventDefinition/></boundaryEvent>"
                    + "<subProcess id='event-sub' triggeredByEvent='true'/><task id='handler' isForCompensation='true'/>"
                    + flow
            ),
            "flow-not-allowed",
            "f"
        );

    [Test]
    public void A_default_flow_must_leave_its_own_gateway() =>
        BpmnText.ShouldBeRefused(BpmnText.Around("<exclusiveGateway id='node' default='f1'/>"), "invalid-default-flow", "node");

    [Test]
    public void A_parallel_gateway_cannot_have_a_default_flow()
    {
        // The attribute is not the standard's; only activities and choosing gateways have it.
        BpmnText.ShouldWarn(BpmnText.Around("<parallelGateway id='node' default='f2'/>"), "unknown-attribute", "node");
        BpmnText.ShouldBeRefused(BpmnText.Around("<parallelGateway id='node' default='f2'/>"), "default-flow-not-allowed", "node");
    }

    [Test]
    public void A_default_flow_cannot_have_a_condition() =>
        BpmnText.ShouldBeRefused(
            Choice("default='yes'", "<conditionExpression>=x</conditionExpression>"),
            "condition-on-default-flow",
            "yes"
        );

    [TestCase("exclusiveGateway")]
    [TestCase("inclusiveGateway")]
    public void Each_way_out_of_a_choice_but_the_default_needs_a_condition(string gateway)
    {
        BpmnText.ShouldBeRefused(Choice("default='no'", "", gateway), "missing-condition", "yes");
        BpmnText.ShouldBeDeployable(Choice("default='no'", "<conditionExpression>=x</conditionExpression>", gateway));
    }

    [Test]
    public void A_gateway_with_one_way_out_needs_no_condition() =>
        BpmnText.ShouldBeDeployable(BpmnText.Around("<exclusiveGateway id='node'/>"));

    [Test]
    public void A_condition_must_be_FEEL() =>
        BpmnText.ShouldBeRefused(Choice("default='no'", "<conditionExpression>${x}</conditionExpression>"), "condition-not-feel", "yes");

    [Test]
    public void A_condition_after_a_parallel_gateway_is_reported_as_ignored() =>
        BpmnText.ShouldWarn(
            BpmnText.Process(
                "<startEvent id='start'/><parallelGateway id='g'/><endEvent id='end'/><sequenceFlow id='a' sourceRef='start' targetRef='g'/>"
                    + "<sequenceFlow id='b' sourceRef='g' targetRef='end'><conditionExpression>=x</conditionExpression></sequenceFlow>"
            ),
            "condition-ignored",
            "b"
        );

    [Test]
    public void A_process_needs_a_start_event() => BpmnText.ShouldBeRefused(BpmnText.Process("<task id='t'/>"), "missing-start-event", "p");

    [Test]
    public void A_process_may_begin_with_an_instantiating_receive_task() =>
        BpmnText
            .ErrorCodes(BpmnText.Process("<receiveTask id='r' instantiate='true' messageRef='m'/>", "<message id='m' name='go'/>"))
            .ShouldBeEmpty();

    [Test]
    public void A_process_has_at_most_one_none_start() =>
        BpmnText.ShouldBeRefused(BpmnText.Process("<startEvent id='a'/><startEvent id='b'/>"), "several-start-events", "b");

    [Test]
    public void A_process_cannot_begin_with_an_error() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'><errorEventDefinition/></startEvent>"),
            "start-event-not-allowed",
            "s"
        );

    [Test]
    public void An_embedded_subprocess_begins_with_exactly_one_none_start()
    {
        BpmnText.ShouldBeRefused(BpmnText.Around("<subProcess id='node'><task id='t'/></subProcess>"), "missing-start-event", "node");
        BpmnText.ShouldBeRefused(
            BpmnText.Around("<subProcess id='node'><startEvent id='a'/><startEvent id='b'/></subProcess>"),
            "several-start-events",
            "b"
        );
        BpmnText.ShouldBeRefused(
            BpmnText.Around("<subProcess id='node'><startEvent id='a'><terminateEventDefinition/></startEvent></subProcess>"),
            "start-event-not-allowed",
            "a"
        );
    }

    [Test]
    public void An_event_subprocess_begins_with_exactly_one_event()
    {
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/><subProcess id='e' triggeredByEvent='true'><startEvent id='a'/></subProcess>"),
            "start-event-not-allowed",
            "a"
        );
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/><subProcess id='e' triggeredByEvent='true'/>"),
            "missing-start-event",
            "e"
        );
    }

    [Test]
    public void An_error_start_must_interrupt() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<startEvent id='s'/><subProcess id='e' triggeredByEvent='true'><startEvent id='a' isInterrupting='false'><errorEventDefinition/></startEvent></subProcess>"
            ),
            "start-event-not-allowed",
            "a"
        );

    [Test]
    public void An_ad_hoc_subprocess_has_no_start_event() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Around("<adHocSubProcess id='node'><startEvent id='a'/></adHocSubProcess>"),
            "start-event-not-allowed",
            "a"
        );

    [Test]
    public void A_lane_lists_nodes_that_exist() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<laneSet id='ls'><lane id='l'><flowNodeRef>gone</flowNodeRef></lane></laneSet><startEvent id='s'/>"),
            "dangling-lane-node",
            "l"
        );

    [Test]
    public void A_node_lies_in_one_lane_only() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<laneSet id='ls'><lane id='a'><flowNodeRef>s</flowNodeRef></lane><lane id='b'><flowNodeRef>s</flowNodeRef></lane></laneSet><startEvent id='s'/>"
            ),
            "node-in-two-lanes",
            "s"
        );

    [Test]
    public void An_outer_lane_may_list_the_nodes_of_its_inner_lane_again() =>
        BpmnText.ShouldBeDeployable(
            BpmnText.Process(
                """
                <laneSet id="ls"><lane id="outer"><flowNodeRef>s</flowNodeRef>
                  <childLaneSet id="c"><lane id="inner"><flowNodeRef>s</flowNodeRef></lane></childLaneSet></lane></laneSet>
                <startEvent id="s"/>
                """
            )
        );

    [Test]
    public void A_pool_refers_to_a_process_of_the_file() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/>", "<collaboration id='c'><participant id='pool' processRef='gone'/></collaboration>"),
            "dangling-reference",
            "pool"
        );

    [Test]
    public void A_message_flow_connects_two_pools()
    {
        const string Pools = "<participant id='own' processRef='p'/><participant id='other'/>";
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<startEvent id='s'/>",
                $"<collaboration id='c'>{Pools}<messageFlow id='m' sourceRef='gone' targetRef='s'/></collaboration>"
            ),
            "dangling-reference",
            "m"
        );
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<startEvent id='s'/>",
                $"<collaboration id='c'>{Pools}<messageFlow id='m' sourceRef='own' targetRef='s'/></collaboration>"
            ),
            "message-flow-within-pool",
            "m"
        );
        BpmnText.ShouldBeDeployable(
            BpmnText.Process(
                "<startEvent id='s'/>",
                $"<collaboration id='c'>{Pools}<messageFlow id='m' sourceRef='other' targetRef='s'/></collaboration>"
            )
        );
    }

    [Test]
    public void A_binding_to_a_version_tag_names_the_tag() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Around(
                "<callActivity id='node'><extensionElements><zeebe:calledElement processId='p' bindingType='versionTag'/></extensionElements></callActivity>"
            ),
            "missing-version-tag",
            "node"
        );

    private static string Choice(string attributes, string condition, string gateway = "exclusiveGateway") =>
        BpmnText.Process(
            $"""
            <startEvent id="start"/>
            <sequenceFlow id="f" sourceRef="start" targetRef="g"/>
            <{gateway} id="g" {attributes}/>
            <sequenceFlow id="yes" sourceRef="g" targetRef="a">{condition}</sequenceFlow>
            <sequenceFlow id="no" sourceRef="g" targetRef="b"/>
            <endEvent id="a"/><endEvent id="b"/>
            """
        );
}
