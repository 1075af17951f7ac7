namespace Workflows.Bpmn.Model;

/// <summary>
/// A value as it stands in the file, with the place where its text begins. As in Camunda 8, a text that begins with <c>=</c> is a FEEL
/// expression and any other is a literal string. This room knows no FEEL: it neither parses nor checks <see cref="Body"/>.
/// </summary>
/// <param name="Text">The text exactly as written, the leading <c>=</c> included.</param>
/// <param name="Position">Where the first character of <paramref name="Text"/> stands.</param>
public sealed record FormalExpression(string Text, Position Position)
{
    /// <summary>Whether the text is FEEL and not a literal.</summary>
    public bool IsFeel => Text.StartsWith('=');

    /// <summary>The FEEL text without the leading <c>=</c>, or the literal as it is.</summary>
    public string Body => IsFeel ? Text[1..] : Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
