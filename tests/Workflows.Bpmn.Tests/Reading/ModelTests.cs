using System.Security.Cryptography;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Bpmn.Tests.Reading;

/// <summary>What a file says arrives in the model.</summary>
public class ModelTests
{
    private static readonly byte[] Bytes = BpmnText.Sample("parcel-claim.bpmn");
    private static readonly BpmnReadResult Result = BpmnReader.Read(Bytes, "parcel-claim.bpmn");
    private static readonly BpmnModel Model = Result.Model!;
    private static readonly ProcessIndex Index = new(Model.Processes[0]);

    private static T Node<T>(string id)
        where T : FlowNode => Index.Node(id).ShouldBeOfType<T>();

    [Test]
    public void A_good_file_has_no_problem() => Result.Problems.ShouldBeEmpty();

    [Test]
    public void The_bytes_stay_beside_the_model_as_they_are()
    {
        Model.Bytes.ToArray().ShouldBe(Bytes);
        Model.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Bytes)));
        Model.ResourceName.ShouldBe("parcel-claim.bpmn");
    }

    [Test]
    public void Definitions_tell_the_tool_and_the_platform()
    {
        Model.Exporter.ShouldBe("Camunda Modeler");
        Model.ExecutionPlatform.ShouldBe("Camunda Cloud");
        Model.ExecutionPlatformVersion.ShouldBe("8.8.0");
    }

    [Test]
    public void A_process_has_its_attributes_and_extensions()
    {
        var process = Model.ExecutableProcesses.ShouldHaveSingleItem();
        process.Name.ShouldBe("丢件理赔");
        process.Documentation.ShouldBe("快递丢失包裹后向快递公司索赔。");
        process.VersionTag.ShouldBe("v3");
        process.Properties.ShouldHaveSingleItem().ShouldBe(new ZeebeProperty("catalogue", "物流"));
        process.Terms!.Owner.ShouldBe("logistics-manager");
        process.Terms.Attributes["category"].ShouldBe("logistics");
        process
            .Rights.Select(right => (right.Name, right.PositionId, right.Role))
            .ShouldBe([("start", "logistics-specialist", null), ("audit", null, "auditor")]);
        process.PersonalVariables.ShouldBe(["buyerName", "buyerPhone"]);
    }

    [Test]
    public void Terms_of_a_handoff_are_read()
    {
        var handoff = Model.Processes[0].Handoffs.ShouldHaveSingleItem();
        (handoff.Id, handoff.From, handoff.To, handoff.Documents, handoff.AcceptWithin, handoff.Element).ShouldBe(
            ("H1", "logistics", "finance", "索赔单", "4wh", "book-payment")
        );
        handoff.Variables.ShouldBe(["claimId", "amount"]);
    }

    [Test]
    public void Pools_and_message_flows_are_read()
    {
        var collaboration = Model.Collaborations.ShouldHaveSingleItem();
        collaboration
            .Participants.Select(pool => (pool.Name, pool.ProcessRef))
            .ShouldBe([("运营中心", "parcel-claim"), ("快递公司", null)]);
        collaboration.MessageFlows.ShouldHaveSingleItem().TargetRef.ShouldBe("wait-answer");
    }

    [Test]
    public void A_user_task_has_all_that_Camunda_and_ops_say_about_it()
    {
        var task = Node<UserTask>("file-claim");
        task.IsCamundaUserTask.ShouldBeTrue();
        (task.Form!.FormId, task.Form.BindingType, task.Form.VersionTag).ShouldBe(("claim", BindingType.VersionTag, "v2"));
        task.Assignment!.Assignee!.ShouldSatisfyAllConditions(it => it.IsFeel.ShouldBeTrue(), it => it.Body.ShouldBe("initiator"));
        task.Assignment.CandidateGroups!.IsFeel.ShouldBeFalse();
        task.Assignment.CandidateUsers!.Body.ShouldBe("people");
        task.Schedule!.DueDate!.Text.ShouldBe("=now() + duration(\"PT4H\")");
        task.Schedule.FollowUpDate!.Text.ShouldBe("2027-06-01T08:00:00+08:00");
        task.Priority!.Text.ShouldBe("70");
        task.Headers.ShouldHaveSingleItem().ShouldBe(new TaskHeader("hint", "附运单"));
        task.IoMapping!.Inputs.ShouldHaveSingleItem().Target.ShouldBe("parcel");
        task.IoMapping.Outputs.ShouldHaveSingleItem().Source!.Body.ShouldBe("claimId");
        task.Outcomes!.Variable.ShouldBe("fileClaimOutcome");
        task.Outcomes.Items.Select(outcome => (outcome.Id, outcome.Name)).ShouldBe([("submit", "提交"), ("drop", "放弃")]);
        task.Outcomes.Items[0].Attributes["tone"].ShouldBe("primary");
    }

    [Test]
    public void A_service_task_has_its_job()
    {
        var job = Node<ServiceTask>("remind").Job!;
        (job.Type!.Text, job.Retries!.Text).ShouldBe(("notify", "5"));
        job.Headers.ShouldHaveSingleItem().ShouldBe(new TaskHeader("template", "claim-late"));
    }

    [Test]
    public void A_boundary_timer_has_its_duration_and_activity()
    {
        var boundary = Node<BoundaryEvent>("claim-late");
        boundary.CancelActivity.ShouldBeFalse();
        boundary.AttachedToRef.ShouldBe("file-claim");
        boundary.Definition.ShouldBeOfType<TimerEventDefinition>().TimeDuration!.Text.ShouldBe("P1D");
        Index.BoundaryEventsOf("file-claim").ShouldBe([boundary]);
    }

    [Test]
    public void A_message_catch_has_its_message_and_key()
    {
        var message = Node<IntermediateCatchEvent>("wait-answer").Definition.ShouldBeOfType<MessageEventDefinition>().Message!;
        (message.Name!.Text, message.CorrelationKey!.Body).ShouldBe(("carrier-answer", "claimId"));
    }

    [Test]
    public void A_message_throw_says_how_it_is_published()
    {
        var publish = Node<EndEvent>("end-closed").Definition.ShouldBeOfType<MessageEventDefinition>().Publish!;
        (publish.CorrelationKey!.Body, publish.MessageId!.Body, publish.TimeToLive!.Text).ShouldBe(("orderId", "claimId", "PT1H"));
    }

    [Test]
    public void A_business_rule_task_names_its_decision()
    {
        var decision = Node<BusinessRuleTask>("decide").Decision!;
        (decision.DecisionId!.Text, decision.ResultVariable, decision.BindingType).ShouldBe(
            ("claim-decision", "decision", BindingType.Deployment)
        );
    }

    [Test]
    public void A_multi_instance_subprocess_has_its_collections_and_content()
    {
        var subProcess = Node<SubProcess>("check-items");
        var loop = subProcess.LoopCharacteristics.ShouldBeOfType<MultiInstanceLoopCharacteristics>();
        loop.IsSequential.ShouldBeTrue();
        (loop.InputCollection!.Body, loop.InputElement, loop.OutputCollection, loop.OutputElement!.Body).ShouldBe(
            ("items", "item", "results", "result")
        );
        loop.CompletionCondition!.Body.ShouldBe("result = \"stop\"");
        subProcess.FlowElements.OfType<ScriptTask>().ShouldHaveSingleItem().Script!.ResultVariable.ShouldBe("result");
    }

    [Test]
    public void A_call_activity_names_the_process_and_what_it_expects()
    {
        var call = Node<CallActivity>("compensate");
        call.CalledElement!.ProcessId!.Text.ShouldBe("buyer-compensation");
        call.CalledElement.PropagateAllChildVariables.ShouldBe(false);
        call.CalledElement.PropagateAllParentVariables.ShouldBeFalse();
        call.Expectation!.Condition!.Body.ShouldBe("compensationStatus = \"done\"");
    }

    [Test]
    public void An_error_boundary_has_its_error() =>
        Node<BoundaryEvent>("items-refused").Definition.ShouldBeOfType<ErrorEventDefinition>().Error!.ErrorCode!.Text.ShouldBe("REFUSED");

    [Test]
    public void Outgoing_flows_stand_in_the_order_of_the_file()
    {
        var gateway = Node<ExclusiveGateway>("gw-accepted");
        gateway.Outgoing.Select(flow => flow.Id).ShouldBe(["f-yes", "f-no"]);
        gateway.Default.ShouldBe("f-no");
        gateway.Outgoing[0].Condition!.Text.ShouldBe("=decision.accepted");
        Node<UserTask>("book-payment").Incoming.Select(flow => flow.Id).ShouldBe(["f-yes", "f-checked"]);
    }

    [Test]
    public void Lanes_nest_and_a_node_has_the_position_of_the_innermost()
    {
        Index.LanesOf("file-claim").Select(lane => lane.Name).ShouldBe(["物流专员", "物流部"]);
        Index.LanePositionOf("file-claim").ShouldBe("logistics-specialist");
        Index.LaneDepartmentOf("file-claim").ShouldBe("logistics");
        Index.LanePositionOf("book-payment").ShouldBe("finance-specialist");
    }

    [Test]
    public void A_node_in_a_subprocess_lies_in_the_lane_of_the_subprocess() =>
        Index.LanePositionOf("check-item").ShouldBe("logistics-specialist");

    [Test]
    public void Annotations_and_associations_are_kept()
    {
        Model.Processes[0].Artifacts.OfType<TextAnnotation>().ShouldHaveSingleItem().Text.ShouldBe("一天内答复");
        Model.Processes[0].Artifacts.OfType<Association>().ShouldHaveSingleItem().TargetRef.ShouldBe("note");
    }

    [Test]
    public void Reading_twice_gives_the_same() =>
        BpmnReader
            .Read(Bytes, "parcel-claim.bpmn")
            .Model!.Processes[0]
            .FlowElements.Select(element => element.Id)
            .ShouldBe(Model.Processes[0].FlowElements.Select(element => element.Id));
}
