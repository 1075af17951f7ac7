using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Engine.Tests.Organization;
using Workflows.Feel;

namespace Workflows.Engine.Tests.UserTasks;

/// <summary>Who gets a user task, and by which rule.</summary>
[TestFixture]
public sealed class AssignmentTests
{
    [Test]
    public void Candidate_groups_are_positions()
    {
        var task = TaskOf(t => t with { Assignment = Groups("after-sales") });
        task.CandidatePositions.ShouldBe(["after-sales"]);
        task.Created.Department.ShouldBe("sales");
        task.Created.Why.Rule.ShouldBe("assignment");
    }

    [Test]
    public void Without_an_assignment_the_lanes_position_does_the_task()
    {
        var process = new ProcessBuilder("p").Start().UserTask("task").Path("start", "task").Lane("warehouse-keeper", "start", "task");
        var task = Engine(process).Start("p").TaskOf("task");
        task.CandidatePositions.ShouldBe(["warehouse-keeper"]);
        task.Created.Why.Rule.ShouldBe("lane");
    }

    [Test]
    public void An_assignee_may_be_an_expression_and_the_event_says_what_it_read()
    {
        var task = TaskOf(t => t with { Assignment = Assignee("=requesterUserId") }, new FeelEntry("requesterUserId", "u-after-2"));
        task.Assignee.ShouldBe("u-after-2");
        task.Created.Department.ShouldBe("sales", "a task with only an assignee belongs to the department of that person");
        var why = task.Created.Why.Evaluations.ShouldHaveSingleItem();
        why.Read.ShouldBe(FeelContext.Of(new FeelEntry("requesterUserId", "u-after-2")));
    }

    [Test]
    public void The_initiator_and_superiors_can_be_named() =>
        TaskOf(t => t with { Assignment = Assignee("=superior of(initiator)") }, new FeelEntry("requesterUserId", "u-after-1"))
            .Assignee.ShouldBe("u-sales");

    [Test]
    public void The_head_of_a_department_can_be_named() =>
        TaskOf(t => t with { Assignment = Assignee("=head of(\"logistics\")") }).Assignee.ShouldBe("u-logistics");

    [Test]
    public void Everybody_of_a_position_can_be_named_as_a_list_even_if_it_is_one_or_nobody()
    {
        TaskOf(t => t with { Assignment = Assignee("=holders of(\"after-sales\")[2]") }).Assignee.ShouldBe("u-after-2");
        TaskOf(t => t with { Assignment = Assignee("=\"n\" + string(count(holders of(\"sales-manager\")))") }).Assignee.ShouldBe("n1");
        TaskOf(t => t with { Assignment = Assignee("=\"n\" + string(count(holders of(\"nobody\")))") }).Assignee.ShouldBe("n0");
    }

    [Test]
    public void The_performer_of_an_earlier_task_can_be_named()
    {
        var process = new ProcessBuilder("p")
            .Start()
            .UserTask("first", t => t with { Assignment = Groups("after-sales") })
            .UserTask("second", t => t with { Assignment = Assignee("=performer of(\"first\")") })
            .Path("start", "first", "second");
        var instance = Engine(process).Start("p");
        instance.As("u-after-2", i => new Commands.ProcessInstances.CompleteUserTask(i.TaskKey("first"), FeelContext.Empty));
        instance.TaskOf("second").Assignee.ShouldBe("u-after-2");
    }

    [Test]
    public void Of_a_position_with_a_holder_per_project_the_project_of_the_instance_chooses()
    {
        var task = TaskOf(t => t with { Assignment = Groups("project-operator") }, new FeelEntry("projectId", "direct"));
        task.CandidateUsers.ShouldBe(["u-direct"]);
        task.CandidatePositions.ShouldBeEmpty();
        task.Created.Department.ShouldBe("operations");
    }

    [Test]
    public void Where_nobody_holds_the_position_its_superior_gets_the_task_and_the_event_says_why()
    {
        var task = TaskOf(t => t with { Assignment = Groups("finance-specialist") });
        task.CandidateUsers.ShouldBe(["u-finance"]);
        task.Created.Why.Rule.ShouldBe("nobody-holds-position");
    }

    [Test]
    public void A_group_that_the_organization_does_not_know_is_left_to_another_system()
    {
        var task = TaskOf(t => t with { Assignment = Groups("external-group") });
        task.CandidatePositions.ShouldBe(["external-group"]);
        task.Created.Department.ShouldBeNull();
    }

    [Test]
    public void An_assignment_that_cannot_be_evaluated_is_an_incident()
    {
        var instance = Engine(
                new ProcessBuilder("p").Start().UserTask("task", t => t with { Assignment = Assignee("=5") }).Path("start", "task")
            )
            .Start("p");
        instance.Incident.ErrorType.ShouldBe(IncidentTypes.ExtractValueError);
    }

    [Test]
    public void A_form_that_is_not_deployed_is_an_incident_and_resolving_creates_the_task()
    {
        var engine = Engine(
            new ProcessBuilder("p")
                .Start()
                .UserTask("task", t => t with { Form = new FormDefinition("f", null, null, BindingType.Latest, null, default) })
                .Path("start", "task")
        );
        var instance = engine.Start("p");
        instance.Incident.ErrorType.ShouldBe("FORM_NOT_FOUND");
        var form = engine.Definitions.AddForm("""{"type":"default","id":"f","schemaVersion":18,"components":[]}""");
        instance.Resolve().TaskOf("task").Created.Form.ShouldBe(form.Key);
    }

    internal static AssignmentDefinition Groups(string groups) => new(null, ProcessBuilder.Text(groups), null, default);

    internal static AssignmentDefinition Assignee(string assignee) => new(ProcessBuilder.Text(assignee), null, null, default);

    internal static TestEngine Engine(params ProcessBuilder[] processes) => new(processes) { Organization = Centre.Snapshot };

    private static UserTaskState TaskOf(Func<UserTask, UserTask> with, params FeelEntry[] variables) =>
        Engine(new ProcessBuilder("p").Start().UserTask("task", with).Path("start", "task")).Start("p", variables).TaskOf("task");
}
