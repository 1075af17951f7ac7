using Workflows.Bpmn;
using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Validation;
using Workflows.Dmn;
using Workflows.Engine.Commands.Deployments;
using Workflows.Forms.Reading;

namespace Workflows.Engine.Deployments;

/// <summary>Reads the files of a deployment, of a draft or of a folder: the same way wherever they come from.</summary>
public static class ResourceReader
{
    /// <summary>Reads one file. Never throws on bad input; null when its name is none that a resource can have.</summary>
    /// <param name="file">Name and bytes.</param>
    /// <param name="support">What the engine executes; null checks the standard's rules only.</param>
    public static ReadResource? Read(ResourceFile file, ExecutionSupport? support)
    {
        if (!ResourceFileName.TryParse(file.Name, out var name))
            return null;
        var hash = Payload.HashOf(file.Content);
        return name.Kind switch
        {
            ResourceKind.Bpmn => ReadBpmn(name, file.Content, hash, support),
            ResourceKind.Form => ReadForm(name, file.Content, hash),
            _ => ReadDmn(file, _ => null),
        };
    }

    /// <summary>The problem of a name that no resource can have.</summary>
    public static Problem BadName(string name) =>
        new(
            "RESOURCE_NAME",
            new LocalizedText(
                $"文件名“{Shortened(name)}”不可用：应是不带路径的文件名，以 .bpmn、.form 或 .dmn 结尾。",
                $"File name '{Shortened(name)}' cannot be used: give a plain name without a path that ends in .bpmn, .form or .dmn."
            ),
            Resource: Shortened(name)
        );

    private static ReadResource ReadBpmn(ResourceFileName name, byte[] content, string hash, ExecutionSupport? support)
    {
        var result = BpmnReader.Read(content, name.Value, support);
        return new ReadResource(name, content, hash, [.. result.Problems.Select(p => ToProblem(p, name))]) { Bpmn = result.Model };
    }

    private static ReadResource ReadForm(ResourceFileName name, byte[] content, string hash)
    {
        var result = FormReader.Read(content);
        var problems = result.Problems.Select(p => new Problem(
            p.Code,
            new LocalizedText(p.Zh, p.En),
            Resource: name.Value,
            ElementId: p.ElementId,
            Field: p.Path,
            Line: p.Line,
            Column: p.Column
        ));
        return new ReadResource(name, content, hash, [.. problems]) { Form = result.Definition };
    }

    /// <summary>Reads a decision file with what it imports.</summary>
    /// <param name="file">A name that ends in .dmn, and the bytes.</param>
    /// <param name="importOf">The model of an imported namespace; null where there is none.</param>
    internal static ReadResource ReadDmn(ResourceFile file, Func<string, DmnModel?> importOf)
    {
        if (!ResourceFileName.TryParse(file.Name, out var name))
            throw new ArgumentException($"{file.Name} is no name of a resource.", nameof(file));
        var result = DmnModel.Read(file.Content, importOf);
        IEnumerable<Problem> problems =
        [
            .. result.Problems.Select(problem => ToProblem(problem, ProblemSeverity.Error, name)),
            // What is never evaluated here does not keep the rest from being used.
            .. result.Notes.Select(note => ToProblem(note, ProblemSeverity.Warning, name)),
        ];
        return new ReadResource(name, file.Content, Payload.HashOf(file.Content), [.. problems]) { Dmn = result.Model };
    }

    private static Problem ToProblem(DmnProblem problem, ProblemSeverity severity, ResourceFileName name) =>
        new(
            problem.Code,
            new LocalizedText(problem.Zh, problem.En),
            severity,
            name.Value,
            problem.ElementId,
            Line: problem.Line,
            Column: problem.Column
        );

    private static Problem ToProblem(BpmnProblem problem, ResourceFileName name) =>
        new(
            problem.Code,
            new LocalizedText(problem.Zh + problem.WayOut.Zh, problem.En + " " + problem.WayOut.En),
            problem.IsError ? ProblemSeverity.Error : ProblemSeverity.Warning,
            name.Value,
            problem.ElementId,
            Line: problem.Line,
            Column: problem.Column
        );

    private static string Shortened(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
