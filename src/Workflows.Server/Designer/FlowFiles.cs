using Microsoft.EntityFrameworkCore;
using Workflows.Bpmn.Model;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Reading;

namespace Workflows.Server.Designer;

/// <summary>The files that belong to a flow: its diagram, and the forms and decisions that it refers to, as they were deployed.</summary>
public sealed class FlowFiles(IReadModels models, DeployedFiles deployed)
{
    /// <summary>The files of a version; the latest when none is named. Null where there is no such version.</summary>
    public async Task<FilesAnswer?> OfAsync(string processId, int? version, CancellationToken cancellation)
    {
        var rows = models.Rows<ProcessDefinitionRow>().Where(row => row.ProcessId == processId);
        var process = version is { } wanted
            ? await rows.FirstOrDefaultAsync(row => row.Version == wanted, cancellation)
            : await rows.FirstOrDefaultAsync(row => row.IsLatest, cancellation);
        if (process is null || await deployed.TextAsync(process.Sha256, cancellation) is not { } xml)
            return null;
        var found = new List<ModelFile> { new(process.ResourceName, "bpmn", xml, processId) };
        var references = References(xml, process.ResourceName);
        found.AddRange(await FormsAsync(references.Forms, process.DeploymentKey, version is null, cancellation));
        found.AddRange(await DecisionsAsync(references.Decisions, process.DeploymentKey, version is null, cancellation));
        return new FilesAnswer(found, process.Version);
    }

    /// <summary>Ids of forms and decisions that a diagram names by literals.</summary>
    public static (List<string> Forms, List<string> Decisions) References(string xml, string name)
    {
        var read = Bpmn.BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(xml), name);
        var forms = new List<string>();
        var decisions = new List<string>();
        foreach (var element in read.Model?.Processes.SelectMany(process => process.AllElements()) ?? [])
        {
            switch (element)
            {
                case UserTask { Form.FormId: { } form }:
                    forms.Add(form);
                    break;
                case StartEvent { Form.FormId: { } form }:
                    forms.Add(form);
                    break;
                case BusinessRuleTask { Decision.DecisionId: { } decision }:
                    decisions.Add(decision.Body.Trim('"'));
                    break;
            }
        }
        return ([.. forms.Distinct(StringComparer.Ordinal)], [.. decisions.Distinct(StringComparer.Ordinal)]);
    }

    private async Task<List<ModelFile>> FormsAsync(List<string> ids, long deployment, bool latest, CancellationToken cancellation)
    {
        var rows = await models.Rows<FormDefinitionRow>().Where(row => ids.Contains(row.FormId)).ToListAsync(cancellation);
        var files = new List<ModelFile>();
        foreach (var id in ids)
        {
            var row = Pick(rows.Where(form => form.FormId == id), form => form.Version, form => form.DeploymentKey, deployment, latest);
            if (row is not null && await deployed.TextAsync(row.Sha256, cancellation) is { } text)
                files.Add(new ModelFile(row.ResourceName, "form", text, id));
        }
        return files;
    }

    private async Task<List<ModelFile>> DecisionsAsync(List<string> ids, long deployment, bool latest, CancellationToken cancellation)
    {
        var rows = await models.Rows<DecisionDefinitionRow>().Where(row => ids.Contains(row.DecisionId)).ToListAsync(cancellation);
        var files = new List<ModelFile>();
        foreach (var id in ids)
        {
            var row = Pick(
                rows.Where(decision => decision.DecisionId == id),
                decision => decision.Version,
                decision => decision.DeploymentKey,
                deployment,
                latest
            );
            if (row is null || files.Exists(file => file.Name == row.ResourceName))
                continue;
            if (await deployed.TextAsync(row.Sha256, cancellation) is { } text)
                files.Add(new ModelFile(row.ResourceName, "dmn", text, row.RequirementsId));
        }
        return files;
    }

    /// <summary>The newest; for an old version of the flow, the newest that was there when it was deployed.</summary>
    private static TRow? Pick<TRow>(
        IEnumerable<TRow> rows,
        Func<TRow, int> version,
        Func<TRow, long> deployedWith,
        long deployment,
        bool latest
    )
        where TRow : class => rows.Where(row => latest || deployedWith(row) <= deployment).OrderByDescending(version).FirstOrDefault();
}
