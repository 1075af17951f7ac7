namespace Workflows.Server.Files;

/// <summary>What a file is, judged by its bytes.</summary>
/// <param name="Inline">May be shown in the page; everything else is only downloaded.</param>
public sealed record FileKind(string ContentType, bool Inline, int? Width = null, int? Height = null);
