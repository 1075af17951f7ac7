using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Workflows.Organization.Files;

/// <summary>Parses one YAML text whose top is a map; syntax errors become problems.</summary>
internal static class YamlDocument
{
    private const int DeepestNesting = 32;

    public static YamlMap? Read(string file, string text, ProblemList problems, string path = "")
    {
        var place = new SourcePlace(file, 1, 1);
        try
        {
            if (!IsShallow(text))
            {
                problems.Add(OrganizationProblemCodes.YamlSyntax, path, place, "嵌套太深", "the file is nested too deeply");
                return null;
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlMap(root, path, file, problems);
            problems.Add(
                OrganizationProblemCodes.YamlSyntax,
                path,
                place,
                "文件最外层应是“键: 值”的一份文档",
                "the file must hold one document of «key: value» lines"
            );
        }
        catch (YamlException e)
        {
            var at = new SourcePlace(file, (int)e.Start.Line, (int)e.Start.Column);
            problems.Add(OrganizationProblemCodes.YamlSyntax, path, at, $"YAML 写法有误：{e.Message}", $"not valid YAML: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner leaves some broken texts in a state of its own instead of reporting them; a damaged file must still be an answer.
            problems.Add(OrganizationProblemCodes.YamlSyntax, path, place, "YAML 写法有误", "not valid YAML");
        }
        return null;
    }

    // The tree builder is recursive; events are not, so depth is known before the stack can overflow. Anchors are refused with them: no entity bombs.
    private static bool IsShallow(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias)
                throw new YamlException(parser.Current.Start, parser.Current.End, "anchors and aliases are not used in these files");
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
                return false;
        }
        return true;
    }
}
