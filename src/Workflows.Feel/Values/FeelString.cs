namespace Workflows.Feel;

/// <summary>A FEEL string. Its length and positions count Unicode code points, not UTF-16 units («DMN 1.5 §10.3.2.3.2»).</summary>
public sealed class FeelString(string value) : FeelValue, IEquatable<FeelString>
{
    public static readonly FeelString Empty = new("");

    public string Value { get; } = value;

    public override FeelKind Kind => FeelKind.String;

    /// <summary>A long string counts for more, so that lists of long strings are bounded as well.</summary>
    internal override long Weight => 1 + Value.Length / 16;

    public bool Equals(FeelString? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as FeelString);

    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);
}
