using System.Text.RegularExpressions;

namespace Workflows.Architecture.Tests;

/// <summary>Chinese that people read is written with Chinese punctuation, wherever it stands: code, web texts, flows and their forms.</summary>
[TestFixture]
public sealed partial class ChineseTexts
{
    private static readonly string[] Kinds = [".cs", ".ts", ".tsx", ".bpmn", ".form", ".dmn", ".yaml"];

    [Test]
    public void No_text_has_ASCII_punctuation_beside_a_Chinese_character() =>
        Files().SelectMany(Faults).ShouldBeEmpty("full-width punctuation stands beside Chinese characters");

    [TestCase("请先登录,再重试。")]
    [TestCase("没有文件:{id}")]
    [TestCase("金额(元)")]
    [TestCase("{count}:共计")]
    public void The_rule_sees_what_is_wrong(string text) => IsWrong(text).ShouldBeTrue();

    [TestCase("请先登录，再重试。")]
    [TestCase("请填写 advance（ISO 8601 时长）或 until。")]
    [TestCase("Content-Type: application/json（部署用 multipart/form-data）")]
    [TestCase("数据库 Database    {settings.Database}: {path}")]
    [TestCase("=if kind = &quot;退货&quot; then f(x, 1) else null")]
    public void The_rule_lets_pass_what_is_right(string text) => IsWrong(text).ShouldBeFalse();

    private static string Folder { get; } =
        Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Workflows.sln")));

    private static IEnumerable<string> Ancestors(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private static IEnumerable<string> Files() =>
        new[] { "src", "processes" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*", SearchOption.AllDirectories))
            .Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !BuiltOrTest().IsMatch(file));

    private static IEnumerable<string> Faults(string file) =>
        File.ReadLines(file)
            .Select((line, number) => (Line: line, Number: number + 1))
            .Where(at => Han().IsMatch(at.Line) && !Comment().IsMatch(at.Line))
            .SelectMany(at => Texts(at.Line).Where(IsWrong).Select(text => $"{Path.GetRelativePath(Folder, file)}:{at.Number}: {text}"));

    private static IEnumerable<string> Texts(string line) =>
        Literal().Matches(line).Select(match => match.Value.Trim('"', '\'', '`', '<', '>'));

    /// <summary>YAML's own «键: 值» and FEEL inside a text are quoted code, not Chinese.</summary>
    private static bool IsWrong(string text) =>
        Han().IsMatch(text) && !text.StartsWith('=') && Wrong().IsMatch(QuotedSyntax().Replace(text, "“”"));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Han();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`|>[^<>]*<", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*(//|\*|/\*|#)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"[\\/](bin|obj|node_modules|dist|mock)[\\/]|\.test\.tsx?$|schema\.d\.ts$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BuiltOrTest();

    [GeneratedRegex("“[^”]*: 值”|名称: / name:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedSyntax();

    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}」』）”][,;:!?()]|[,;:()](?=[\p{IsCJKUnifiedIdeographs}「（])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Wrong();
}
