namespace Workflows.Engine;

/// <summary>A text for people in both languages of the application.</summary>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The text in <paramref name="language"/> ("zh-CN", "en", …); Chinese unless English is asked for.</summary>
    public string In(string? language) => language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? En : Zh;

    public override string ToString() => Zh;
}
