using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Tests.Building;
using Workflows.Feel;

namespace Workflows.Engine.Tests.Jobs;

/// <summary>Jobs as Camunda 8 documents them: completion, failure with retries, errors.</summary>
[TestFixture]
public sealed class JobTests
{
    [Test]
    public void A_service_task_waits_for_its_job()
    {
        var engine = new TestEngine(WithWork());
        var instance = engine.Start("p");
        instance.JobOf("work").Type.ShouldBe("pay.refund");
        instance.JobOf("work").Retries.ShouldBe(3);
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void Type_and_retries_may_be_expressions()
    {
        var engine = new TestEngine(WithWork(t => t with { Job = ProcessBuilder.Job("=\"pay.\" + kind", "=n") }));
        var job = engine.Start("p", new FeelEntry("kind", "refund"), new FeelEntry("n", 5)).JobOf("work");
        job.Type.ShouldBe("pay.refund");
        job.Retries.ShouldBe(5);
    }

    [Test]
    public void A_job_type_without_value_is_an_incident_and_resolving_tries_again()
    {
        var engine = new TestEngine(WithWork(t => t with { Job = ProcessBuilder.Job("=kind") }));
        var instance = engine.Start("p");
        instance.Incident.ErrorType.ShouldBe("EXTRACT_VALUE_ERROR");
        instance.Set(new FeelEntry("kind", "x")).Resolve().CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void A_failed_job_with_retries_left_can_be_done_again()
    {
        var instance = new TestEngine(WithWork()).Start("p").FailJob("work", 2);
        instance.State.Incidents.ShouldBeEmpty();
        instance.JobOf("work").Retries.ShouldBe(2);
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void A_failed_job_rests_for_its_back_off()
    {
        var engine = new TestEngine(WithWork());
        var instance = engine.Start("p");
        instance.Do(new FailJob(instance.JobOf("work").Key, 2, "later", TimeSpan.FromMinutes(5), FeelContext.Empty));
        engine.Events.OfType<JobFailed>().Single().RetryAt.ShouldBe(engine.Now.AddMinutes(5));
    }

    [Test]
    public void A_job_without_retries_is_an_incident_and_resolving_frees_it()
    {
        var instance = new TestEngine(WithWork()).Start("p").FailJob("work", 0);
        instance.Incident.ErrorType.ShouldBe("JOB_NO_RETRIES");
        instance.Refuse(new CompleteJob(instance.JobOf("work").Key, FeelContext.Empty)).Code.ShouldBe("JOB_HAS_INCIDENT");
        instance.Resolve();
        instance.JobOf("work").Retries.ShouldBe(1);
        instance.CompleteJob("work").ShouldBeOver();
    }

    [Test]
    public void A_job_is_completed_once()
    {
        var instance = new TestEngine(WithWork()).Start("p");
        var job = instance.JobOf("work").Key;
        instance.CompleteJob("work");
        instance.Refuse(new CompleteJob(job, FeelContext.Empty)).Kind.ShouldBe(RejectionKind.NotFound);
    }

    [Test]
    public void A_person_does_not_answer_jobs()
    {
        var instance = new TestEngine(WithWork()).Start("p");
        instance
            .RefuseTo("u-after-1", new CompleteJob(instance.JobOf("work").Key, FeelContext.Empty))
            .Kind.ShouldBe(RejectionKind.Forbidden);
    }

    [Test]
    public void An_error_of_a_job_goes_to_the_boundary_event_with_its_code()
    {
        var engine = new TestEngine(WithWork().BoundaryError("failed", "work", "REFUND_FAILED").End("manual").Path("failed", "manual"));
        var instance = engine.Start("p").ThrowError("work", "REFUND_FAILED", new FeelEntry("why", "balance"));
        instance.Completed.ShouldBe(["start", "failed", "manual"]);
        instance.Terminated.ShouldBe(["work"]);
        instance.Variable("why").ShouldBe(new FeelString("balance"));
        instance.ShouldBeOver();
    }

    [Test]
    public void A_boundary_event_without_code_catches_what_no_other_names()
    {
        var engine = new TestEngine(
            WithWork()
                .BoundaryError("any", "work")
                .BoundaryError("named", "work", "A")
                .End("e1")
                .End("e2")
                .Path("any", "e1")
                .Path("named", "e2")
        );
        engine.Start("p").ThrowError("work", "A").Completed.ShouldBe(["start", "named", "e2"]);
        engine.Start("p").ThrowError("work", "B").Completed.ShouldBe(["start", "any", "e1"]);
    }

    [Test]
    public void An_error_is_caught_by_the_innermost_scope_that_names_it()
    {
        var engine = new TestEngine(
            new ProcessBuilder("p")
                .Start()
                .SubProcess("sub", s => s.Start("s1").ServiceTask("work").BoundaryError("other", "work", "B").Path("s1", "work"))
                .BoundaryError("outer", "sub", "A")
                .End()
                .Path("start", "sub")
                .Path("outer", "end")
        );
        var instance = engine.Start("p").ThrowError("work", "A");
        instance.Terminated.ShouldBe(["sub", "work"]);
        instance.Completed.ShouldBe(["start", "s1", "outer", "end"]);
        instance.ElementOf("outer").Lineage.Select(l => l.Element.Id).ShouldBe(["work"], "an error carries the lineage of what threw it");
        instance.ShouldBeOver();
    }

    [Test]
    public void An_error_that_nobody_catches_is_an_incident_and_the_job_can_be_tried_again()
    {
        var instance = new TestEngine(WithWork()).Start("p").ThrowError("work", "A");
        instance.Incident.ErrorType.ShouldBe("UNHANDLED_ERROR_EVENT");
        instance.Resolve().CompleteJob("work").ShouldBeOver();
    }

    private static ProcessBuilder WithWork(Func<Bpmn.Model.ServiceTask, Bpmn.Model.ServiceTask>? with = null) =>
        new ProcessBuilder("p").Start().ServiceTask("work", "pay.refund", with).End().Path("start", "work", "end");
}
