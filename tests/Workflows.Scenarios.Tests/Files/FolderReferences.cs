using Workflows.Bpmn;
using Workflows.Dmn;
using Workflows.Engine.Definitions;
using Workflows.Forms.Reading;
using Workflows.Forms.Schema;

namespace Workflows.Scenarios.Tests.Files;

/// <summary>What the models of <c>processes/</c> may refer to: each other's files.</summary>
internal sealed class FolderReferences : ILintReferences
{
    private readonly Dictionary<string, FormDefinition> _forms = ProcessFolders
        .Of("*.form")
        .Select(file => FormReader.Read(File.ReadAllBytes(file)).Definition)
        .OfType<FormDefinition>()
        .ToDictionary(form => form.Id);

    private readonly List<DmnModel> _decisions =
    [
        .. ProcessFolders.Of("*.dmn").Select(file => DmnModel.Read(File.ReadAllBytes(file)).Model).OfType<DmnModel>(),
    ];

    private readonly Dictionary<string, string?> _statusByProcess = ProcessFolders
        .Of("*.bpmn")
        .SelectMany(file => BpmnReader.Read(File.ReadAllBytes(file), file).Model?.ExecutableProcesses ?? [])
        .ToDictionary(process => process.Id, process => process.Terms?.StatusVariable);

    /// <summary>Flows of the handbook that others call already and whose own files are still to come, with what they report; a flow's own file wins.</summary>
    private static readonly Dictionary<string, string> StillToCome = [];

    /// <summary>Promises that were kept: their files are here, so nothing may vouch for them any more.</summary>
    public IEnumerable<string> Come => StillToCome.Keys.Where(_statusByProcess.ContainsKey);

    public FormDefinition? Form(string formId) => _forms.GetValueOrDefault(formId);

    public IReadOnlyList<string>? InputsOfDecision(string decisionId) =>
        _decisions.Find(model => model.Decisions.Any(decision => decision.Id == decisionId))?.InputsOf(decisionId);

    public bool HasProcess(string processId) => _statusByProcess.ContainsKey(processId) || StillToCome.ContainsKey(processId);

    public string? StatusVariable(string processId) =>
        _statusByProcess.TryGetValue(processId, out var status) ? status : StillToCome.GetValueOrDefault(processId);
}
