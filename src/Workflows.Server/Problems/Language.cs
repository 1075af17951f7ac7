namespace Workflows.Server.Problems;

/// <summary>The language of an answer: Chinese unless the request prefers English.</summary>
public static class Language
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    /// <summary>Reads <c>Accept-Language</c> (RFC 9110 §12.5.4); the web application sets it from its switch.</summary>
    public static string Of(HttpContext context)
    {
        var best = Chinese;
        var bestQuality = 0.0;
        foreach (var wish in context.Request.GetTypedHeaders().AcceptLanguage)
        {
            var language = LanguageOf(wish.Value.AsSpan());
            var quality = wish.Quality ?? 1;
            if (language is null || quality <= bestQuality)
                continue;
            (best, bestQuality) = (language, quality);
        }
        return best;
    }

    private static string? LanguageOf(ReadOnlySpan<char> tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
