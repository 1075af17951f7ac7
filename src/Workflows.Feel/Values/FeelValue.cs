namespace Workflows.Feel;

/// <summary>
/// A value of FEEL's semantic domains («DMN 1.5 §10.3.2.2»). Immutable, so it can be shared by states, events and threads.
/// <see cref="object.Equals(object)"/> is plain value equality that every pair of values answers with true or false;
/// FEEL's three-valued equality is <see cref="FeelComparison.AreEqual"/>.
/// </summary>
[System.Text.Json.Serialization.JsonConverter(typeof(FeelValueJsonConverter))]
public abstract class FeelValue
{
    private protected FeelValue() { }

    /// <summary>The semantic domain of the value.</summary>
    public abstract FeelKind Kind { get; }

    /// <summary>True for FEEL's <c>null</c>.</summary>
    public bool IsNull => Kind == FeelKind.Null;

    /// <summary>True for FEEL's <c>true</c> and for nothing else.</summary>
    public bool IsTrue => ReferenceEquals(this, FeelBoolean.True);

    /// <summary>True for FEEL's <c>false</c> and for nothing else.</summary>
    public bool IsFalse => ReferenceEquals(this, FeelBoolean.False);

    /// <summary>How many values this one consists of, itself included; bounds what walking it costs.</summary>
    internal virtual long Weight => 1;

    /// <summary>How deep lists and contexts nest in this value; a simple value has depth 0.</summary>
    internal virtual int Depth => 0;

    /// <summary>The value as FEEL would write it as a literal: strings quoted, dates as <c>@"…"</c>-free ISO text in lists and contexts.</summary>
    public sealed override string ToString() => FeelText.Literal(this);

    public static implicit operator FeelValue(string? text) => text is null ? FeelNull.Instance : new FeelString(text);

    public static implicit operator FeelValue(bool truth) => FeelBoolean.Of(truth);

    public static implicit operator FeelValue(int number) => FeelNumber.Of(number);

    public static implicit operator FeelValue(long number) => FeelNumber.Of(number);

    public static implicit operator FeelValue(decimal number) => FeelNumber.Of(Number.FromDecimal(number));
}
