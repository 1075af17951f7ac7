using Workflows.Bpmn.Problems;
using Workflows.Bpmn.Reading;
using Workflows.Bpmn.Reading.Xml;
using Workflows.Bpmn.Validation;

namespace Workflows.Bpmn;

/// <summary>
/// Reads BPMN 2.0 files. Whatever the bytes are, the answer is a <see cref="BpmnReadResult"/>: this never throws on bad input, reads nothing
/// but the bytes, and is bounded in time and memory by <see cref="ReadLimits"/>.
/// </summary>
public static class BpmnReader
{
    private static readonly ProblemKind NotBpmn = ProblemKind.Error(
        "not-bpmn",
        "请上传根元素为 definitions 的 BPMN 2.0 文件。",
        "Upload a BPMN 2.0 file, whose root element is definitions."
    );

    /// <summary>Reads and validates a file.</summary>
    /// <param name="bytes">The file. Kept in the model as it is; do not change the array afterwards.</param>
    /// <param name="resourceName">Its name, for people.</param>
    /// <param name="support">What the engine executes: everything else becomes an error. Null checks the standard's rules only.</param>
    /// <param name="limits">Other bounds than the usual ones.</param>
    public static BpmnReadResult Read(
        ReadOnlyMemory<byte> bytes,
        string resourceName,
        ExecutionSupport? support = null,
        ReadLimits? limits = null
    )
    {
        limits ??= ReadLimits.Default;
        var (root, malformed) = XmlTreeReader.Read(bytes, limits);
        if (root is null)
            return new BpmnReadResult(null, [malformed!]);
        if (!root.Is(Namespaces.Bpmn, "definitions"))
            return new BpmnReadResult(null, [RootProblem(root)]);

        var problems = new ProblemLog(limits.MaxProblems);
        var model = DefinitionsReader.Read(root, bytes, resourceName, new ReadContext(root, problems));
        SchemaCheck.Run(root, problems);
        IdCheck.Run(root, problems);
        RuleBook.Check(model, support, problems);
        DrawingCheck.Run(root, model, problems);
        return new BpmnReadResult(model, problems.ToImmutable());
    }

    private static BpmnProblem RootProblem(XmlElementNode root)
    {
        var name = ReadContext.Shorten(root.LocalName);
        return NotBpmn.At(
            root.Position,
            $"根元素是 {name}，不是 BPMN 2.0 的 definitions。",
            $"The root element is {name}, not the definitions of BPMN 2.0."
        );
    }
}
