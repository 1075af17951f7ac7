using Workflows.Bpmn;
using Workflows.Dmn;
using Workflows.Engine.Definitions;
using Workflows.Forms.Reading;

namespace Workflows.Scenarios.Tests.Files;

[TestFixture]
public sealed class Every_file_of_a_flow
{
    private static IEnumerable<string> Models => ProcessFolders.Of("*.bpmn").Select(ProcessFolders.NameOf);
    private static IEnumerable<string> Forms => ProcessFolders.Of("*.form").Select(ProcessFolders.NameOf);

    private static IEnumerable<string> Decisions => ProcessFolders.Of("*.dmn").Select(ProcessFolders.NameOf);

    [TestCaseSource(nameof(Models))]
    public void A_model_reads_without_errors(string name)
    {
        var result = BpmnReader.Read(File.ReadAllBytes(Path.Combine(ProcessFolders.Root, name)), name);

        string.Join('\n', result.Errors).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Models))]
    public void A_model_refers_to_what_there_is_and_reads_what_somebody_writes(string name)
    {
        var model = BpmnReader.Read(File.ReadAllBytes(Path.Combine(ProcessFolders.Root, name)), name).Model!;
        var problems = model.ExecutableProcesses.SelectMany(process => ProcessLint.Check(process, name, new FolderReferences()));

        string.Join('\n', problems.Select(p => $"{p.Line}:{p.Column} {p.ElementId} {p.Text.Zh} [{p.Code}]")).ShouldBeEmpty();
    }

    [Test]
    public void A_flow_whose_files_are_here_is_not_still_to_come() => new FolderReferences().Come.ShouldBeEmpty();

    [TestCaseSource(nameof(Forms))]
    public void A_form_reads_without_problems(string name)
    {
        var result = FormReader.Read(File.ReadAllBytes(Path.Combine(ProcessFolders.Root, name)));

        string.Join('\n', result.Problems).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Decisions))]
    public void A_decision_reads_without_problems(string name)
    {
        var result = DmnModel.Read(File.ReadAllBytes(Path.Combine(ProcessFolders.Root, name)));

        string.Join('\n', result.Problems).ShouldBeEmpty();
    }
}
