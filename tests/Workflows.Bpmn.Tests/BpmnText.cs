using System.Text;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Validation;

namespace Workflows.Bpmn.Tests;

/// <summary>Short BPMN files for tests: the namespaces and the process around what a test is about.</summary>
internal static class BpmnText
{
    /// <summary>A file of the given root elements; BPMN is the default namespace.</summary>
    public static string File(string rootElements) =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" xmlns:acme="http://example.org/acme"
              id="definitions" targetNamespace="http://workflows/tests">
            {rootElements}
            </definitions>
            """;

    /// <summary>A file with one executable process <c>p</c> of the given content, and root elements beside it.</summary>
    public static string Process(string content, string rootElements = "") =>
        File(
            $"""
            {rootElements}
            <process id="p" name="P" isExecutable="true">
            {content}
            </process>
            """
        );

    /// <summary>A process <c>start → node → end</c> around one node with the id <c>node</c>.</summary>
    public static string Around(string node, string rootElements = "") =>
        Process(
            $"""
            <startEvent id="start"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="node"/>
            {node}
            <sequenceFlow id="f2" sourceRef="node" targetRef="end"/>
            <endEvent id="end"/>
            """,
            rootElements
        );

    public static BpmnReadResult Read(string text, ExecutionSupport? support = null) =>
        BpmnReader.Read(Encoding.UTF8.GetBytes(text), "test.bpmn", support);

    public static BpmnModel Model(string text) => Read(text).Model.ShouldNotBeNull();

    /// <summary>The only flow node with this id.</summary>
    public static T Node<T>(string text, string id = "node")
        where T : FlowNode => new ProcessIndex(Model(text).Processes[0]).Node(id).ShouldBeOfType<T>();

    public static BpmnProblem Problem(string text, string code) =>
        Read(text).Problems.FirstOrDefault(problem => problem.Code == code)
        ?? throw new ShouldAssertException($"No problem {code}, but: {string.Join("; ", Read(text).Problems)}");

    /// <summary>Codes of all errors, in the file's order.</summary>
    public static IEnumerable<string> ErrorCodes(string text, ExecutionSupport? support = null) =>
        Read(text, support).Errors.Select(problem => problem.Code);

    public static void ShouldBeRefused(string text, string code, string? elementId)
    {
        var problem = Problem(text, code);
        problem.Severity.ShouldBe(ProblemSeverity.Error);
        problem.ElementId.ShouldBe(elementId);
        problem.Line.ShouldBeGreaterThan(0);
        problem.Column.ShouldBeGreaterThan(0);
    }

    public static void ShouldWarn(string text, string code, string elementId)
    {
        var problem = Problem(text, code);
        problem.Severity.ShouldBe(ProblemSeverity.Warning);
        problem.ElementId.ShouldBe(elementId);
    }

    public static void ShouldBeDeployable(string text) => Read(text).Errors.ShouldBeEmpty();

    public static byte[] Sample(string name)
    {
        using var stream = typeof(BpmnText).Assembly.GetManifestResourceStream(name).ShouldNotBeNull();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string SampleText(string name) => Encoding.UTF8.GetString(Sample(name));
}
