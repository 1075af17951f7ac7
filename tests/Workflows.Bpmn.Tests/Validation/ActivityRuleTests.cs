namespace Workflows.Bpmn.Tests.Validation;

public class ActivityRuleTests
{
    private static string With(string element, string extensions, string content = "") =>
        BpmnText.Around($"<{element} id='node' name='N'><extensionElements>{extensions}</extensionElements>{content}</{element}>");

    [TestCase("serviceTask", "")]
    [TestCase("serviceTask", "<zeebe:taskDefinition/>")]
    [TestCase("scriptTask", "")]
    [TestCase("scriptTask", "<zeebe:script expression='=1'/>")]
    [TestCase("scriptTask", "<zeebe:script resultVariable='r'/>")]
    [TestCase("scriptTask", "<zeebe:script expression='=1' resultVariable='r'/><zeebe:taskDefinition type='t'/>")]
    [TestCase("businessRuleTask", "")]
    [TestCase("businessRuleTask", "<zeebe:calledDecision decisionId='d'/>")]
    [TestCase("callActivity", "")]
    [TestCase("callActivity", "<zeebe:calledElement/>")]
    public void A_task_says_what_does_it(string element, string extensions) =>
        BpmnText.ShouldBeRefused(With(element, extensions), "missing-implementation", "node");

    [TestCase("serviceTask", "<zeebe:taskDefinition type='=type' retries='=n'/>")]
    [TestCase("scriptTask", "<zeebe:script expression='=1' resultVariable='r'/>")]
    [TestCase("scriptTask", "<zeebe:taskDefinition type='t'/>")]
    [TestCase("businessRuleTask", "<zeebe:calledDecision decisionId='d' resultVariable='r'/>")]
    [TestCase("callActivity", "<zeebe:calledElement processId='p'/>")]
    [TestCase("manualTask", "")]
    [TestCase("task", "")]
    public void A_complete_task_is_accepted(string element, string extensions) => BpmnText.ShouldBeDeployable(With(element, extensions));

    [TestCase("-1")]
    [TestCase("many")]
    public void Retries_are_a_number(string retries) =>
        BpmnText.ShouldBeRefused(With("serviceTask", $"<zeebe:taskDefinition type='t' retries='{retries}'/>"), "invalid-retries", "node");

    [Test]
    public void A_multi_instance_activity_walks_through_a_collection() =>
        BpmnText.ShouldBeRefused(
            With(
                "manualTask",
                "",
                "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>"
            ),
            "missing-input-collection",
            "node"
        );

    [TestCase("outputCollection='r'")]
    [TestCase("outputElement='=r'")]
    public void Output_of_a_multi_instance_activity_is_given_wholly_or_not_at_all(string output) =>
        BpmnText.ShouldBeRefused(
            With(
                "manualTask",
                "",
                $"<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection='=x' {output}/></extensionElements></multiInstanceLoopCharacteristics>"
            ),
            "incomplete-output-collection",
            "node"
        );

    [Test]
    public void An_event_subprocess_cannot_loop() =>
        BpmnText.ShouldBeRefused(
            BpmnText.Process("<startEvent id='s'/><subProcess id='e' triggeredByEvent='true'><standardLoopCharacteristics/></subProcess>"),
            "loop-not-allowed",
            "e"
        );

    [TestCase("<zeebe:input target='x'/>")]
    [TestCase("<zeebe:output source='=x'/>")]
    public void A_mapping_has_source_and_target(string mapping) =>
        BpmnText.ShouldBeRefused(With("userTask", $"<zeebe:ioMapping>{mapping}</zeebe:ioMapping>"), "incomplete-mapping", "node");

    [TestCase("a-b")]
    [TestCase("1a")]
    [TestCase("a..b")]
    public void The_target_of_a_mapping_is_a_variable(string target) =>
        BpmnText.ShouldBeRefused(
            With("userTask", $"<zeebe:ioMapping><zeebe:input source='=x' target='{target}'/></zeebe:ioMapping>"),
            "invalid-variable-name",
            "node"
        );

    [TestCase("order.total")]
    [TestCase("订单")]
    [TestCase("_x1")]
    public void A_variable_may_be_a_path_or_Chinese(string target) =>
        BpmnText.ShouldBeDeployable(With("userTask", $"<zeebe:ioMapping><zeebe:input source='=x' target='{target}'/></zeebe:ioMapping>"));

    [TestCase("<zeebe:formDefinition/>")]
    [TestCase("<zeebe:formDefinition formId='a' externalReference='b'/>")]
    [TestCase("<zeebe:formDefinition formKey='camunda-forms:bpmn:gone'/>")]
    public void A_user_task_has_one_form_that_exists(string form) =>
        BpmnText.ShouldBeRefused(With("userTask", form), "invalid-form", "node");

    [Test]
    public void A_form_may_lie_in_the_file() =>
        BpmnText.ShouldBeDeployable(
            BpmnText.Process(
                """
                <extensionElements><zeebe:userTaskForm id="form">{"components":[]}</zeebe:userTaskForm></extensionElements>
                <startEvent id="s"/>
                <userTask id="u"><extensionElements><zeebe:formDefinition formKey="camunda-forms:bpmn:form"/></extensionElements></userTask>
                """
            )
        );

    [Test]
    public void A_due_date_is_a_date() =>
        BpmnText.ShouldBeRefused(With("userTask", "<zeebe:taskSchedule dueDate='tomorrow'/>"), "invalid-task-date", "node");

    [TestCase("initiator", false)]
    [TestCase("other, initiator", false)]
    [TestCase("node", true)]
    [TestCase("nobody", true)]
    [TestCase("initiator,start", true)]
    public void Duties_are_separated_from_the_initiator_and_from_other_tasks(string notBy, bool refused)
    {
        var text = BpmnText.Process(
            $"""
            <startEvent id="start"/><userTask id="other"/>
            <userTask id="node"><extensionElements><zeebe:properties><zeebe:property name="notBy" value="{notBy}"/></zeebe:properties></extensionElements></userTask>
            """
        );
        BpmnText.ErrorCodes(text).Contains("invalid-not-by").ShouldBe(refused);
    }

    [TestCase("101")]
    [TestCase("-1")]
    [TestCase("high")]
    public void A_priority_lies_between_0_and_100(string priority) =>
        BpmnText.ShouldBeRefused(With("userTask", $"<zeebe:priorityDefinition priority='{priority}'/>"), "invalid-priority", "node");

    [TestCase("<ops:outcomes variable='v'/>")]
    [TestCase("<ops:outcomes><ops:outcome id='a' name='A'/></ops:outcomes>")]
    [TestCase("<ops:outcomes variable='v'><ops:outcome id='a'/></ops:outcomes>")]
    [TestCase("<ops:outcomes variable='v'><ops:outcome id='a' name='A'/><ops:outcome id='a' name='B'/></ops:outcomes>")]
    public void Outcomes_have_a_variable_and_distinct_buttons(string outcomes) =>
        BpmnText.ShouldBeRefused(With("userTask", outcomes), "invalid-outcomes", "node");

    [TestCase("<ops:register/><zeebe:formDefinition formId='f'/>")]
    [TestCase("<ops:register name=' '/><zeebe:formDefinition formId='f'/>")]
    [TestCase("<ops:register name='登记表'/>")]
    public void A_register_has_a_name_and_the_task_a_form_to_enter(string register) =>
        BpmnText.ShouldBeRefused(With("userTask", register), "invalid-register", "node");

    [TestCase("<ops:right name='fly' position='x'/>")]
    [TestCase("<ops:right name='start'/>")]
    [TestCase("<ops:right name='start' position='a' role='b'/>")]
    public void A_right_has_a_known_name_and_one_holder(string right) =>
        BpmnText.ShouldBeRefused(Terms($"<ops:rights>{right}</ops:rights>"), "invalid-right", "p");

    [TestCase("<ops:handoff id='H'/>")]
    [TestCase("<ops:handoff from='a' to='b'/>")]
    [TestCase("<ops:handoff id='H' from='a' to='a'/>")]
    [TestCase("<ops:handoff id='H' from='a' to='b' acceptWithin='soon'/>")]
    [TestCase("<ops:handoff id='H' from='a' to='b' element='s'/>")]
    [TestCase("<ops:handoff id='H' from='a' to='b'/><ops:handoff id='H' from='b' to='a'/>")]
    public void Terms_of_a_handoff_are_complete(string handoffs) =>
        BpmnText.ShouldBeRefused(Terms($"<ops:handoffs>{handoffs}</ops:handoffs>"), "invalid-handoff", "p");

    [TestCase("from='a'")]
    [TestCase("to='b'")]
    public void Terms_of_a_handoff_may_leave_one_department_open(string departments) =>
        BpmnText.ShouldBeDeployable(Terms($"<ops:handoffs><ops:handoff id='H' {departments}/></ops:handoffs>"));

    [TestCase("30m")]
    [TestCase("4wh")]
    [TestCase("1wd")]
    [TestCase("PT2H")]
    public void A_time_to_accept_may_be_in_working_hours(string time) =>
        BpmnText.ShouldBeDeployable(Terms($"<ops:handoffs><ops:handoff id='H' from='a' to='b' acceptWithin='{time}'/></ops:handoffs>"));

    private static string Terms(string extensions) =>
        BpmnText.Process($"<extensionElements>{extensions}</extensionElements><startEvent id='s'/>");
}
