namespace Workflows.Forms.Reading;

/// <summary>A JSON value with the byte at which it starts, so that a problem can tell its line and column.</summary>
internal abstract record SchemaNode(int Offset)
{
    public sealed record Object(int Offset, Dictionary<string, SchemaNode> Members) : SchemaNode(Offset);

    public sealed record Array(int Offset, List<SchemaNode> Items) : SchemaNode(Offset);

    public sealed record Text(int Offset, string Value) : SchemaNode(Offset);

    /// <summary>A number as it was written.</summary>
    public sealed record Number(int Offset, string Value) : SchemaNode(Offset);

    public sealed record Truth(int Offset, bool Value) : SchemaNode(Offset);

    public sealed record Null(int Offset) : SchemaNode(Offset);
}
