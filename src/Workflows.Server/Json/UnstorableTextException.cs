using Workflows.Server.Problems;

namespace Workflows.Server.Json;

/// <summary>A text of the request holds U+0000. No <see cref="IOException"/>: readers of bodies take those for a broken connection.</summary>
public sealed class UnstorableTextException(int line, int column) : Exception($"U+0000 at line {line}, column {column} of the body.")
{
    private const string Code = "TEXT_NUL";

    public static ProblemAnswer InAddress { get; } = new(400, Code, Words("请求地址", "the address"));

    public ProblemAnswer Answer { get; } =
        new(400, Code, Words("请求内容", "the body"), [new Problem(Code, Words("请求内容", "the body"), Line: line, Column: column)]);

    private static LocalizedText Words(string zh, string en) =>
        new(
            $"{zh}的文字中含有空字符 U+0000，数据库无法保存，请去掉后重试。本次请求未执行。",
            $"A text in {en} holds the character U+0000, which databases cannot keep: remove it and try again. Nothing was done."
        );
}
