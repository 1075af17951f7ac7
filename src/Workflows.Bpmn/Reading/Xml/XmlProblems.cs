using System.Globalization;
using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Reading.Xml;

/// <summary>What can be wrong with a file before BPMN comes into it.</summary>
internal static class XmlProblems
{
    private static readonly ProblemKind EmptyFile = ProblemKind.Error(
        "empty-file",
        "请上传一个 BPMN 2.0 文件。",
        "Upload a BPMN 2.0 file."
    );

    private static readonly ProblemKind Limit = ProblemKind.Error(
        "file-too-large",
        "请把流程拆成几个文件，用调用活动连接。",
        "Split the process into several files joined by call activities."
    );

    private static readonly ProblemKind Malformed = ProblemKind.Error(
        "not-well-formed",
        "请用建模工具重新保存，或在所指位置修正 XML。",
        "Save the file again with a modeling tool, or correct the XML at the place given."
    );

    private static readonly ProblemKind Forbidden = ProblemKind.Error(
        "document-type-forbidden",
        "请删除 <!DOCTYPE …>；BPMN 不需要它。",
        "Remove <!DOCTYPE …>; BPMN does not need it."
    );

    private static readonly ProblemKind UnknownEncoding = ProblemKind.Error(
        "unreadable-encoding",
        "请以 UTF-8 编码重新保存。",
        "Save the file again in UTF-8."
    );

    public static BpmnProblem Empty() => EmptyFile.AtFile("文件是空的。", "The file is empty.");

    public static BpmnProblem TooLarge(int bytes, int limit) =>
        Limit.AtFile(
            $"文件有 {Number(bytes)} 字节，上限是 {Number(limit)}。",
            $"The file has {Number(bytes)} bytes; the limit is {Number(limit)}."
        );

    public static BpmnProblem TooManyNodes(int limit, Position position) =>
        Limit.At(
            position,
            $"XML 元素和属性太多，上限是 {Number(limit)} 个。",
            $"There are too many XML elements and attributes; the limit is {Number(limit)}."
        );

    public static BpmnProblem TooDeep(int limit, Position position) =>
        Limit.At(position, $"XML 嵌套超过 {limit} 层。", $"XML elements are nested more than {limit} deep.");

    public static BpmnProblem TooLong(int limit, Position position) =>
        Limit.At(
            position,
            $"一个名称或属性值超过 {Number(limit)} 个字符。",
            $"A name or attribute has more than {Number(limit)} characters."
        );

    public static BpmnProblem NotWellFormed(string reason, Position position) =>
        Malformed.At(position, $"不是格式正确的 XML：{reason}", $"This is not well-formed XML: {reason}");

    public static BpmnProblem DocumentType(Position position) =>
        Forbidden.At(
            position,
            "文件含有文档类型声明（DTD）；出于安全考虑不读取。",
            "The file has a document type declaration (DTD), which is not read for reasons of safety."
        );

    public static BpmnProblem Encoding() =>
        UnknownEncoding.AtFile("无法识别文件的字符编码。", "The character encoding of the file is not known.");

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
