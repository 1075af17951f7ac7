using System.Collections.Immutable;
using Workflows.Scenarios.Model;
using YamlDotNet.RepresentationModel;

namespace Workflows.Scenarios.Reading;

/// <summary>Reads <c>jobs:</c>, job type → one answer or a list of them: <c>wait</c>, <c>start</c>, <c>{ result: … }</c>, <c>{ error: CODE }</c>, <c>{ fail: text }</c>.</summary>
internal static class JobScriptReader
{
    public static JobScript Read(YamlMap? jobs)
    {
        if (jobs is null)
            return JobScript.Empty;
        var script = ImmutableDictionary.CreateBuilder<string, ImmutableArray<JobAnswer>>(StringComparer.Ordinal);
        foreach (var type in jobs.Keys)
        {
            ImmutableArray<JobAnswer> answers =
                jobs.Find(type) is YamlSequenceNode list ? [.. list.Children.Select(item => ReadOne(jobs, type, item)).OfType<JobAnswer>()]
                : ReadOne(jobs, type, jobs.Find(type)) is { } single ? [single]
                : [];
            if (!answers.IsEmpty)
                script[type] = answers;
        }
        return new JobScript(script.ToImmutable());
    }

    /// <summary>The answer that a map gives by its <c>result</c>, <c>error</c> or <c>fail</c>.</summary>
    public static JobAnswer ReadAnswer(YamlMap map)
    {
        if (map.OptionalText("error") is { } code)
            return new JobAnswer.Error(code, map.OptionalText("message"), map.Values("variables"));
        if (map.OptionalText("fail") is { } message)
            return new JobAnswer.Fail(message);
        return new JobAnswer.Complete(map.Values("result"));
    }

    private static JobAnswer? ReadOne(YamlMap jobs, string type, YamlNode? node)
    {
        switch (node)
        {
            case null:
                return JobAnswer.Complete.Nothing;
            case YamlScalarNode { Value: "wait" }:
                return new JobAnswer.Wait();
            case YamlScalarNode { Value: "start" }:
                return new JobAnswer.StartFlow();
            case YamlMappingNode when jobs.MapOf(type, node) is { } map:
                map.Allow("result", "error", "message", "variables", "fail");
                return ReadAnswer(map);
            default:
                jobs.Report(
                    type,
                    $"“{type}”应是 wait、start、{{ result: … }}、{{ error: 错误码 }} 或 {{ fail: 原因 }}",
                    $"«{type}» must be wait, start, {{ result: … }}, {{ error: CODE }} or {{ fail: reason }}"
                );
                return null;
        }
    }
}
