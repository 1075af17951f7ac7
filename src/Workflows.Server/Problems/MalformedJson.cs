using System.Text.Json;

namespace Workflows.Server.Problems;

/// <summary>A body that is not the JSON that was asked for: says where.</summary>
internal static class MalformedJson
{
    public static ProblemAnswer Answer(JsonException exception)
    {
        var path = exception.Path is null or "$" ? null : exception.Path.TrimStart('$').TrimStart('.');
        var (zh, en) = Explain(exception.Message, path);
        return Answers.Malformed(
            zh,
            en,
            new Problem(
                "JSON",
                new(zh, en),
                Field: path,
                Line: exception.LineNumber is { } line ? (int)line + 1 : 0,
                Column: exception.BytePositionInLine is { } column ? (int)column + 1 : 0
            )
        );
    }

    private static (string Zh, string En) Explain(string message, string? path)
    {
        var place = path is null ? "" : $" ({path})";
        var placeZh = path is null ? "" : $"（{path}）";
        if (message.Contains("could not be mapped", StringComparison.Ordinal))
            return ($"请求中有不认识的属性{placeZh}。", $"The request holds a property that does not exist here{place}.");
        if (message.Contains("missing required", StringComparison.Ordinal))
            return ($"请求缺少必填的属性{placeZh}：{Quoted(message)}。", $"A required property is missing{place}: {Quoted(message)}.");
        if (message.Contains("is not one of", StringComparison.Ordinal))
            return (
                $"属性的值不在可选范围内{placeZh}：{Quoted(message)}。",
                $"A property has none of its possible values{place}: {Quoted(message)}."
            );
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            return ($"属性的类型不对{placeZh}。", $"A property is of the wrong type{place}.");
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            return ("JSON 嵌套过深（上限 256 层）。", "The JSON is nested too deeply (256 levels at most).");
        return ($"不是有效的 JSON{placeZh}。", $"Not valid JSON{place}.");
    }

    /// <summary>The names that the serializer lists behind the colon.</summary>
    private static string Quoted(string message)
    {
        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? "?" : message[(colon + 2)..].TrimEnd('.');
    }
}
