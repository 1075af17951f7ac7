using System.Collections.Immutable;
using System.Text;

namespace Workflows.Forms.Reading;

/// <summary>The problems found so far; knows the text, so that offsets become lines and columns.</summary>
internal sealed class SchemaProblems(ReadOnlyMemory<byte> source)
{
    private const int Most = 100;
    private readonly ImmutableArray<FormSchemaProblem>.Builder found = ImmutableArray.CreateBuilder<FormSchemaProblem>();

    public bool IsEmpty => found.Count == 0;

    public void Add(string code, string path, string? elementId, int offset, string zh, string en)
    {
        if (found.Count >= Most)
            return;
        var before = source.Span[..Math.Min(offset, source.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        found.Add(new FormSchemaProblem(code, path.TrimStart('.'), elementId, line, column, zh, en));
    }

    public ImmutableArray<FormSchemaProblem> ToImmutable() => found.ToImmutable();
}
