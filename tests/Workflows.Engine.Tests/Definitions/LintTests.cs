using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Definitions;
using Workflows.Engine.Tests.Building;
using Workflows.Forms.Reading;

namespace Workflows.Engine.Tests.Definitions;

/// <summary>What the engine finds in a model before it is deployed.</summary>
[TestFixture]
public sealed class LintTests
{
    [Test]
    public void A_model_that_reads_only_what_is_written_has_no_problems() =>
        Check(
                new ProcessBuilder("p")
                    .Start()
                    .ScriptTask("script", "=1", "x")
                    .Exclusive("gw", "gw-b")
                    .End("a")
                    .End("b")
                    .Path("start", "script", "gw")
                    .Flow("gw", "a", "=x > 1 and businessKey != null and config.limit > 0")
                    .Flow("gw", "b")
            )
            .ShouldBeEmpty();

    [Test]
    public void A_variable_that_no_step_writes_is_a_warning_at_its_element()
    {
        var problem = Check(
                new ProcessBuilder("p")
                    .Start()
                    .Exclusive("gw", "gw-b")
                    .End("a")
                    .End("b")
                    .Path("start", "gw")
                    .Flow("gw", "a", "=amuont > 1")
                    .Flow("gw", "b")
            )
            .ShouldHaveSingleItem();
        (problem.Code, problem.Severity, problem.ElementId).ShouldBe((LintCodes.NeverWritten, ProblemSeverity.Warning, "gw"));
        problem.Text.Zh.ShouldContain("amuont");
    }

    [TestCase("comment", "note", true)]
    [TestCase("note", "comment", false)]
    public void What_is_cleared_may_be_kept_before_but_not_read_after(string first, string second, bool warns)
    {
        var sources = new Dictionary<string, string> { ["comment"] = "=null", ["note"] = "=comment" };
        var problems = Check(
            new ProcessBuilder("p")
                .Start()
                .ServiceTask(
                    "work",
                    with: t => t with { IoMapping = ProcessBuilder.Mapping([], [(first, sources[first]), (second, sources[second])]) }
                )
                .Path("start", "work")
        );
        problems.Select(problem => problem.Code).ShouldBe(warns ? [LintCodes.ClearedBeforeRead] : []);
    }

    [Test]
    public void What_a_worker_brings_is_written_where_an_output_mapping_names_it() =>
        Check(
                new ProcessBuilder("p")
                    .Start()
                    .ServiceTask("work", with: t => t with { IoMapping = ProcessBuilder.Mapping([], [("total", "=sum")]) })
                    .ScriptTask("next", "=total + 1", "x")
                    .Path("start", "work", "next")
            )
            .ShouldBeEmpty();

    [Test]
    public void The_fields_of_a_form_are_written_by_it()
    {
        var form = FormReader
            .Read(
                """{"type":"default","id":"f","schemaVersion":18,"components":[{"type":"textfield","id":"F1","key":"note"}]}"""u8.ToArray()
            )
            .Definition;
        var process = new ProcessBuilder("p")
            .Start()
            .UserTask("task", t => t with { Form = new FormDefinition("f", null, null, BindingType.Latest, null, default) })
            .ScriptTask("next", "=note", "x")
            .Path("start", "task", "next");
        Check(process, new Surroundings(form)).ShouldBeEmpty();
        Check(process).Select(p => p.Code).ShouldBe([LintCodes.UnknownForm, LintCodes.NeverWritten], ignoreOrder: true);
    }

    [Test]
    public void Feel_that_does_not_parse_is_an_error_with_its_place()
    {
        var gateway = new ProcessBuilder("p").Start().Exclusive("gw", "gw-b").End("a").End("b").Path("start", "gw").Flow("gw", "b");
        var process = gateway.Build();
        var flow = new SequenceFlow
        {
            Id = "f",
            SourceRef = "gw",
            TargetRef = "a",
            Condition = new FormalExpression("=x >", new Position(7, 20)),
        };
        var problem = ProcessLint
            .Check(process with { FlowElements = process.FlowElements.Add(flow) }, "p.bpmn", new Surroundings(null))
            .First();
        problem.Severity.ShouldBe(ProblemSeverity.Error);
        (problem.ElementId, problem.Line).ShouldBe(("gw", 7));
        problem.Column.ShouldBeGreaterThanOrEqualTo(21);
    }

    [Test]
    public void What_is_bound_to_the_deployment_must_be_in_it()
    {
        var problem = Check(
                new ProcessBuilder("p")
                    .Start()
                    .UserTask("task", t => t with { Form = new FormDefinition("f", null, null, BindingType.Deployment, null, default) })
                    .Path("start", "task")
            )
            .ShouldHaveSingleItem();
        (problem.Code, problem.Severity).ShouldBe((LintCodes.UnknownForm, ProblemSeverity.Error));
    }

    [Test]
    public void A_called_process_and_a_decision_that_are_not_there_are_warnings()
    {
        var problems = Check(
            new ProcessBuilder("p")
                .Start()
                .CallActivity("call", "other")
                .DecisionTask("decide", "table", "x")
                .Path("start", "call", "decide")
        );
        problems.Select(p => p.Code).ShouldBe([LintCodes.UnknownProcess, LintCodes.UnknownDecision], ignoreOrder: true);
        problems.ShouldAllBe(p => p.Severity == ProblemSeverity.Warning);
    }

    [Test]
    public void An_element_that_could_not_run_is_refused()
    {
        var problems = Check(new ProcessBuilder("p").Start().ServiceTask("work", with: t => t with { Job = null }).Path("start", "work"));
        (problems[0].Code, problems[0].ElementId).ShouldBe((LintCodes.Incomplete, "work"));
    }

    [Test]
    public void A_cycle_that_is_not_understood_is_refused() =>
        Check(
                new ProcessBuilder("p")
                    .Start()
                    .UserTask("task")
                    .BoundaryCycle("b", "task", "every Monday")
                    .End()
                    .Path("start", "task")
                    .Path("b", "end")
            )
            .ShouldContain(p => p.Code == LintCodes.BadTime && p.ElementId == "b");

    [Test]
    public void A_declared_status_is_written_at_every_end_of_the_main_work()
    {
        var problems = Check(
            Declaring()
                .Start()
                .UserTask("task")
                .BoundaryTimer("reminder", "task", "PT1H", interrupting: false)
                .BoundaryTimer("late", "task", "PT2H")
                .End("done", ("shotStatus", "done"))
                .End("forgotten")
                .End("reminded")
                .Path("start", "task", "done")
                .Path("late", "forgotten")
                .Path("reminder", "reminded")
        );
        problems.Where(p => p.Code == LintCodes.StatusNotWritten).Select(p => p.ElementId).ShouldBe(["forgotten"]);
    }

    [Test]
    public void A_success_that_no_step_writes_is_reported() =>
        Check(Declaring().Start().End("end", ("shotStatus", "cancelled")).Path("start", "end"))
            .ShouldContain(p => p.Code == LintCodes.StatusNotWritten && p.ElementId == "p");

    [Test]
    public void A_call_writes_the_status_of_the_process_that_it_calls() =>
        Check(
                new ProcessBuilder("p")
                    .Start()
                    .CallActivity("call", "shoot")
                    .Exclusive("gate", "gate-other")
                    .End("end")
                    .End("other")
                    .Path("start", "call", "gate")
                    .Flow("gate", "end", "=shotStatus = \"done\"")
                    .Flow("gate", "other"),
                new Surroundings(null, "shotStatus")
            )
            .ShouldNotContain(p => p.Code == LintCodes.NeverWritten);

    [Test]
    public void The_key_of_an_event_subprocess_and_the_code_of_a_thrown_error_are_expressions_like_others()
    {
        var problems = Check(
            new ProcessBuilder("p")
                .Start()
                .EndWith("throw", ProcessBuilder.Error("=nobodyWritesThis"))
                .Path("start", "throw")
                .EventSubProcess("handle", ProcessBuilder.MessageOf("m", "=norThis"), interrupting: false)
        );
        problems
            .Where(p => p.Code == LintCodes.NeverWritten)
            .Select(p => p.ElementId)
            .ShouldBe(["throw", "handle-start"], ignoreOrder: true);
    }

    [Test]
    public void What_an_error_brings_is_not_known_to_the_model() =>
        Check(
                new ProcessBuilder("p")
                    .Start()
                    .ServiceTask("work")
                    .Path("start", "work")
                    .EventSubProcess("handle", ProcessBuilder.Error("E"), outputs: [("why", "=reason")])
            )
            .ShouldNotContain(p => p.Code == LintCodes.NeverWritten);

    private static ProcessBuilder Declaring() =>
        new("p")
        {
            Terms = new Bpmn.Ops.ProcessTerms(
                null,
                System
                    .Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("statusVariable", "shotStatus")
                    .Add("success", "done"),
                default
            ),
        };

    private static IReadOnlyList<Problem> Check(ProcessBuilder process, ILintReferences? references = null) =>
        ProcessLint.Check(process.Build(), "p.bpmn", references ?? new Surroundings(null));

    private sealed class Surroundings(Forms.Schema.FormDefinition? form, string? status = null) : ILintReferences
    {
        public Forms.Schema.FormDefinition? Form(string formId) => form?.Id == formId ? form : null;

        public IReadOnlyList<string>? InputsOfDecision(string decisionId) => null;

        public bool HasProcess(string processId) => false;

        public string? StatusVariable(string processId) => status;
    }
}
