using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using Codes = Workflows.Scenarios.ScenarioProblemCodes;

namespace Workflows.Scenarios.Reading;

/// <summary>Parses one YAML text whose top is a map; whatever is wrong with it becomes a problem.</summary>
internal static class YamlText
{
    private const int DeepestNesting = 64;

    public static YamlMap? Read(string text, ProblemLog problems)
    {
        try
        {
            CheckShape(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlMap(root, problems);
            problems.Add(
                Codes.YamlSyntax,
                problems.Start,
                "文件最外层应是“键: 值”的一份文档",
                "the file must hold one document of «key: value» lines"
            );
        }
        catch (YamlException e)
        {
            var at = problems.At(e.Start.Line, e.Start.Column);
            problems.Add(Codes.YamlSyntax, at, $"YAML 写法有误：{e.Message}", $"not valid YAML: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner leaves some broken texts in a state of its own instead of reporting them; a damaged file must still be an answer.
            problems.Add(Codes.YamlSyntax, problems.Start, "YAML 写法有误", "not valid YAML");
        }
        return null;
    }

    // The tree builder is recursive, events are not: depth is known before the stack can overflow. Aliases are refused, and entity bombs with them.
    private static void CheckShape(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            if (current is AnchorAlias)
                throw new YamlException(current.Start, current.End, "anchors and aliases are not used in these files");
            depth += current.NestingIncrease;
            if (depth > DeepestNesting)
                throw new YamlException(current.Start, current.End, "nested too deeply");
        }
    }
}
