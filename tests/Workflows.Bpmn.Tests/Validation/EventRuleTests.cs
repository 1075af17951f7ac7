namespace Workflows.Bpmn.Tests.Validation;

public class EventRuleTests
{
    private const string Message =
        "<message id='m' name='paid'><extensionElements><zeebe:subscription correlationKey='=id'/></extensionElements></message>";

    private static string Timer(string expression) => $"<timerEventDefinition>{expression}</timerEventDefinition>";

    private static string Catch(string definition, string rootElements = "") =>
        BpmnText.Around($"<intermediateCatchEvent id='node' name='N'>{definition}</intermediateCatchEvent>", rootElements);

    private static string Boundary(string definition, string attributes = "attachedToRef='node'", string rootElements = "") =>
        BpmnText.Around(
            $"<manualTask id='node'/><boundaryEvent id='b' {attributes}>{definition}</boundaryEvent><sequenceFlow id='bf' sourceRef='b' targetRef='end'/>",
            rootElements
        );

    private static string End(string definition, string rootElements = "") =>
        BpmnText.Process(
            $"<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='node'/><endEvent id='node'>{definition}</endEvent>",
            rootElements
        );

    [Test]
    public void A_catch_event_says_what_it_waits_for() => BpmnText.ShouldBeRefused(Catch(""), "missing-event-definition", "node");

    [TestCase("<terminateEventDefinition/>")]
    [TestCase("<cancelEventDefinition/>")]
    [TestCase("<errorEventDefinition/>")]
    public void An_intermediate_catch_cannot_wait_for_what_only_ends_or_interrupts(string definition) =>
        BpmnText.ShouldBeRefused(Catch(definition), "event-not-allowed", "node");

    [Test]
    public void An_end_event_cannot_be_a_timer() => BpmnText.ShouldBeRefused(End("<timerEventDefinition/>"), "event-not-allowed", "node");

    [Test]
    public void A_cancel_end_belongs_to_a_transaction() =>
        BpmnText.ShouldBeRefused(End("<cancelEventDefinition/>"), "event-not-allowed", "node");

    [Test]
    public void A_cancel_boundary_belongs_to_a_transaction() =>
        BpmnText.ShouldBeRefused(Boundary("<cancelEventDefinition/>"), "event-not-allowed", "b");

    [TestCase("attachedToRef='gone'")]
    [TestCase("attachedToRef='start'")]
    [TestCase("")]
    public void A_boundary_event_sits_on_an_activity(string attributes) =>
        BpmnText.ShouldBeRefused(Boundary("<errorEventDefinition/>", attributes), "boundary-not-attached", "b");

    [Test]
    public void A_boundary_event_lies_in_the_scope_of_its_activity() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Around(
                "<subProcess id='node'><startEvent id='s'/><task id='inner'/></subProcess><boundaryEvent id='b' attachedToRef='inner'><errorEventDefinition/></boundaryEvent>"
            ),
            "boundary-not-attached",
            "b"
        );

    [Test]
    public void An_error_boundary_must_interrupt() =>
        BpmnText.ShouldBeRefused(
            Boundary("<errorEventDefinition/>", "attachedToRef='node' cancelActivity='false'"),
            "boundary-must-interrupt",
            "b"
        );

    [Test]
    public void Two_boundary_events_cannot_wait_for_the_same_error() =>
        BpmnText.ShouldBeRefused(
            Boundary(
                "<errorEventDefinition errorRef='e'/></boundaryEvent><boundaryEvent id='b2' attachedToRef='node'><errorEventDefinition errorRef='e'/>",
                rootElements: "<error id='e' errorCode='E'/>"
            ),
            "duplicate-boundary",
            "b2"
        );

    [Test]
    public void A_message_catch_needs_a_message_with_a_name()
    {
        BpmnText.ShouldBeRefused(Catch("<messageEventDefinition/>"), "missing-message", "node");
        BpmnText.ShouldBeRefused(Catch("<messageEventDefinition messageRef='m'/>", "<message id='m'/>"), "missing-message", "node");
        BpmnText.ShouldBeRefused(Catch("<messageEventDefinition messageRef='gone'/>"), "dangling-reference", "node");
        BpmnText.ShouldBeDeployable(Catch("<messageEventDefinition messageRef='m'/>", Message));
    }

    [Test]
    public void A_message_catch_needs_a_correlation_key() =>
        BpmnText.ShouldBeRefused(
            Catch("<messageEventDefinition messageRef='m'/>", "<message id='m' name='paid'/>"),
            "missing-correlation-key",
            "node"
        );

    [Test]
    public void A_message_start_of_the_process_needs_no_correlation_key()
    {
        BpmnText.ShouldBeDeployable(
            BpmnText.Process("<startEvent id='s'><messageEventDefinition messageRef='m'/></startEvent>", "<message id='m' name='paid'/>")
        );
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<startEvent id='s'/><subProcess id='e' triggeredByEvent='true'><startEvent id='es'><messageEventDefinition messageRef='m'/></startEvent></subProcess>",
                "<message id='m' name='paid'/>"
            ),
            "missing-correlation-key",
            "es"
        );
    }

    [Test]
    public void Two_starts_cannot_wait_for_the_same_message() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process(
                "<startEvent id='a'><messageEventDefinition messageRef='m'/></startEvent><startEvent id='b'><messageEventDefinition messageRef='m'/></startEvent>",
                Message
            ),
            "duplicate-message-start",
            "b"
        );

    [Test]
    public void A_receive_task_needs_message_and_key()
    {
        BpmnText.ShouldBeRefused(BpmnText.Around("<receiveTask id='node'/>"), "missing-message", "node");
        BpmnText.ShouldBeDeployable(BpmnText.Around("<receiveTask id='node' messageRef='m'/>", Message));
    }

    [Test]
    public void A_message_throw_says_how_it_is_sent()
    {
        BpmnText.ShouldBeRefused(End("<messageEventDefinition messageRef='m'/>", Message), "missing-implementation", "node");
        BpmnText.ShouldBeDeployable(
            End(
                "<messageEventDefinition messageRef='m'><extensionElements><zeebe:publishMessage correlationKey='=id'/></extensionElements></messageEventDefinition>",
                Message
            )
        );
        BpmnText.ShouldBeDeployable(
            End("<extensionElements><zeebe:taskDefinition type='send'/></extensionElements><messageEventDefinition/>")
        );
    }

    [Test]
    public void A_published_message_has_a_name() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Around(
                "<sendTask id='node'><extensionElements><zeebe:publishMessage correlationKey='=id'/></extensionElements></sendTask>"
            ),
            "missing-message",
            "node"
        );

    [Test]
    public void A_message_is_published_or_given_to_a_job_but_not_both() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Around(
                "<sendTask id='node' messageRef='m'><extensionElements><zeebe:publishMessage/><zeebe:taskDefinition type='t'/></extensionElements></sendTask>",
                Message
            ),
            "missing-implementation",
            "node"
        );

    [Test]
    public void A_timer_has_exactly_one_expression()
    {
        BpmnText.ShouldBeRefused(Catch("<timerEventDefinition/>"), "missing-timer-expression", "node");
        BpmnText.ShouldBeRefused(Catch(Timer("<timeDuration>  </timeDuration>")), "missing-timer-expression", "node");
        BpmnText.ShouldBeRefused(
            Catch(Timer("<timeDuration>PT1H</timeDuration><timeDate>2027-01-01</timeDate>")),
            "missing-timer-expression",
            "node"
        );
    }

    [TestCase("PT4H")]
    [TestCase("P1Y2M3DT4H5M6.7S")]
    [TestCase("P2W")]
    [TestCase("=config.timeout")]
    public void A_duration_that_ISO_knows_is_accepted(string duration) =>
        BpmnText.ShouldBeDeployable(Catch(Timer($"<timeDuration>{duration}</timeDuration>")));

    [TestCase("4 hours")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("T4H")]
    public void A_duration_that_ISO_does_not_know_is_refused(string duration) =>
        BpmnText.ShouldBeRefused(Catch(Timer($"<timeDuration>{duration}</timeDuration>")), "invalid-timer-value", "node");

    [TestCase("2027-06-01T08:00:00+08:00")]
    [TestCase("2027-06-01T08:00:00Z")]
    [TestCase("2027-06-01T08:00:00.123[Asia/Shanghai]")]
    public void A_date_that_ISO_knows_is_accepted(string date) => BpmnText.ShouldBeDeployable(Catch(Timer($"<timeDate>{date}</timeDate>")));

    [Test]
    public void A_date_that_does_not_exist_is_refused() =>
        BpmnText.ShouldBeRefused(Catch(Timer("<timeDate>2027-02-30T08:00:00Z</timeDate>")), "invalid-timer-value", "node");

    [TestCase("R3/PT1H")]
    [TestCase("R/P1D")]
    [TestCase("R5/2027-01-01T00:00:00Z/P1D")]
    [TestCase("0 0 9 * * MON-FRI")]
    [TestCase("@daily")]
    public void A_cycle_in_ISO_or_cron_is_accepted(string cycle) =>
        BpmnText.ShouldBeDeployable(BpmnText.Process($"<startEvent id='s'>{Timer($"<timeCycle>{cycle}</timeCycle>")}</startEvent>"));

    [TestCase("every day")]
    [TestCase("R3/")]
    [TestCase("0 9 * * *")]
    public void A_cycle_that_is_neither_is_refused(string cycle) =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process($"<startEvent id='s'>{Timer($"<timeCycle>{cycle}</timeCycle>")}</startEvent>"),
            "invalid-timer-value",
            "s"
        );

    [Test]
    public void A_timer_that_occurs_once_cannot_have_a_cycle()
    {
        BpmnText.ShouldBeRefused(Catch(Timer("<timeCycle>R3/PT1H</timeCycle>")), "timer-kind-not-allowed", "node");
        BpmnText.ShouldBeRefused(Boundary(Timer("<timeCycle>R3/PT1H</timeCycle>")), "timer-kind-not-allowed", "b");
        BpmnText.ShouldBeDeployable(Boundary(Timer("<timeCycle>R3/PT1H</timeCycle>"), "attachedToRef='node' cancelActivity='false'"));
    }

    [Test]
    public void A_timer_that_starts_a_process_cannot_be_a_duration() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process($"<startEvent id='s'>{Timer("<timeDuration>PT1H</timeDuration>")}</startEvent>"),
            "timer-kind-not-allowed",
            "s"
        );

    [Test]
    public void An_error_end_says_which_error_it_throws()
    {
        BpmnText.ShouldBeRefused(End("<errorEventDefinition/>"), "missing-code", "node");
        BpmnText.ShouldBeRefused(End("<errorEventDefinition errorRef='e'/>", "<error id='e' name='E'/>"), "missing-code", "node");
        BpmnText.ShouldBeRefused(End("<errorEventDefinition errorRef='gone'/>"), "dangling-reference", "node");
        BpmnText.ShouldBeDeployable(End("<errorEventDefinition errorRef='e'/>", "<error id='e' errorCode='=code'/>"));
    }

    [Test]
    public void An_error_boundary_may_catch_every_error() => BpmnText.ShouldBeDeployable(Boundary("<errorEventDefinition/>"));

    [Test]
    public void A_caught_error_code_is_fixed() =>
        BpmnText.ShouldBeRefused(
            Boundary("<errorEventDefinition errorRef='e'/>", rootElements: "<error id='e' errorCode='=code'/>"),
            "computed-catch-code",
            "b"
        );

    [Test]
    public void An_escalation_end_says_which_it_throws() =>
        BpmnText.ShouldBeRefused(End("<escalationEventDefinition/>"), "missing-code", "node");

    [Test]
    public void A_signal_event_names_its_signal() => BpmnText.ShouldBeRefused(Catch("<signalEventDefinition/>"), "missing-signal", "node");

    [Test]
    public void A_conditional_event_has_a_condition() =>
        BpmnText.ShouldBeRefused(Catch("<conditionalEventDefinition/>"), "missing-condition", "node");

    [Test]
    public void A_link_throw_has_one_catch_of_its_name_in_its_scope()
    {
        const string Throw = "<intermediateThrowEvent id='throw'><linkEventDefinition name='L'/></intermediateThrowEvent>";
        const string Target = "<intermediateCatchEvent id='{0}'><linkEventDefinition name='L'/></intermediateCatchEvent>";
        static string Catches(string id) => Target.Replace("{0}", id, StringComparison.Ordinal);

        BpmnText.ShouldBeRefused(BpmnText.Process("<startEvent id='s'/>" + Throw), "link-without-partner", "throw");
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/>" + Throw + Catches("a") + Catches("b")),
            "duplicate-link-target",
            "b"
        );
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/><intermediateThrowEvent id='throw'><linkEventDefinition/></intermediateThrowEvent>"),
            "missing-link-name",
            "throw"
        );
        BpmnText.ShouldBeDeployable(BpmnText.Process("<startEvent id='s'/>" + Throw + Catches("a")));
    }

    [Test]
    public void An_event_based_gateway_has_two_ways_out_at_least() =>
        BpmnText.ShouldBeRefused(BpmnText.Around("<eventBasedGateway id='node'/>"), "event-gateway-too-few", "node");

    [Test]
    public void After_an_event_based_gateway_come_only_events() =>
        BpmnText.ShouldBeRefused(EventGateway("<userTask id='a'/>"), "event-gateway-successor", "a");

    [Test]
    public void An_event_after_an_event_based_gateway_is_entered_from_it_alone() =>
        BpmnText.ShouldBeRefused(
            EventGateway(
                $"<intermediateCatchEvent id='a'>{Timer("<timeDuration>PT1H</timeDuration>")}</intermediateCatchEvent><sequenceFlow id='x' sourceRef='start' targetRef='a'/>"
            ),
            "event-gateway-successor",
            "a"
        );

    [Test]
    public void Two_ways_of_an_event_based_gateway_cannot_wait_for_the_same_message() =>
        BpmnText.ShouldBeRefused(EventGateway("<receiveTask id='a' messageRef='m'/>"), "event-gateway-successor", "b");

    [Test]
    public void A_message_and_a_timer_after_an_event_based_gateway_are_fine() =>
        BpmnText.ShouldBeDeployable(
            EventGateway($"<intermediateCatchEvent id='a'>{Timer("<timeDuration>PT1H</timeDuration>")}</intermediateCatchEvent>")
        );

    [Test]
    public void A_compensation_boundary_leads_to_a_handler()
    {
        BpmnText.ShouldBeRefused(
            BpmnText.Around("<task id='node'/><boundaryEvent id='b' attachedToRef='node'><compensateEventDefinition/></boundaryEvent>"),
            "missing-compensation-handler",
            "b"
        );
        BpmnText.ShouldBeRefused(
            BpmnText.Around(
                "<task id='node'/><boundaryEvent id='b' attachedToRef='node'><compensateEventDefinition/></boundaryEvent><task id='h'/><association id='a' sourceRef='b' targetRef='h'/>"
            ),
            "missing-compensation-handler",
            "b"
        );
    }

    [Test]
    public void A_compensation_handler_is_reached_from_a_boundary() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/><task id='h' isForCompensation='true'/>"),
            "unattached-compensation-handler",
            "h"
        );

    [Test]
    public void Compensation_of_an_activity_that_does_not_exist_is_refused() =>
        BpmnText.ShouldBeRefused(End("<compensateEventDefinition activityRef='gone'/>"), "dangling-reference", "node");

    private static string EventGateway(string first) =>
        BpmnText.Process(
            $"""
            <startEvent id="start"/>
            <eventBasedGateway id="g"/>
            {first}
            <intermediateCatchEvent id="b"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
            <endEvent id="end"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="g"/>
            <sequenceFlow id="f2" sourceRef="g" targetRef="a"/>
            <sequenceFlow id="f3" sourceRef="g" targetRef="b"/>
            <sequenceFlow id="f4" sourceRef="a" targetRef="end"/>
            <sequenceFlow id="f5" sourceRef="b" targetRef="end"/>
            """,
            Message
        );
}
