using System.Diagnostics.CodeAnalysis;

namespace Workflows.Engine.Deployments;

public enum ResourceKind
{
    Bpmn,
    Form,
    Dmn,
}

/// <summary>The name of a deployed file: a plain name with a known ending, no path.</summary>
public sealed record ResourceFileName(string Value, ResourceKind Kind)
{
    private const int Longest = 255;

    /// <summary>Refuses paths, control characters, endless names and other endings.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ResourceFileName? name)
    {
        name = null;
        var isPlain = text.Length is > 0 and <= Longest && !text.Any(c => c is '/' or '\\' or ':' || char.IsControl(c));
        if (isPlain && KindOf(text) is { } kind)
            name = new ResourceFileName(text, kind);
        return name is not null;
    }

    private static ResourceKind? KindOf(string text) =>
        Path.GetExtension(text).ToUpperInvariant() switch
        {
            ".BPMN" => ResourceKind.Bpmn,
            ".FORM" => ResourceKind.Form,
            ".DMN" => ResourceKind.Dmn,
            _ => null,
        };

    public override string ToString() => Value;
}
