using System.Collections.Immutable;

namespace Workflows.Feel.Syntax;

/// <summary>A node of the syntax tree: what was written, before names are resolved.</summary>
internal abstract record SyntaxNode(FeelSpan Span);

internal sealed record LiteralSyntax(FeelSpan Span, FeelValue Value) : SyntaxNode(Span);

/// <summary><c>@"…"</c>; no value where the text is no date, time or duration.</summary>
internal sealed record AtLiteralSyntax(FeelSpan Span, string Text, FeelValue? Value) : SyntaxNode(Span);

internal sealed record NameSyntax(FeelSpan Span, string Name) : SyntaxNode(Span);

internal sealed record PathSyntax(FeelSpan Span, SyntaxNode Source, string Name) : SyntaxNode(Span);

internal sealed record FilterSyntax(FeelSpan Span, SyntaxNode Source, SyntaxNode Filter) : SyntaxNode(Span);

/// <summary>A call; names are null for positional arguments.</summary>
internal sealed record CallSyntax(FeelSpan Span, SyntaxNode Function, ImmutableArray<SyntaxNode> Arguments, ImmutableArray<string>? Names)
    : SyntaxNode(Span);

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
}

internal sealed record BinarySyntax(FeelSpan Span, BinaryOperator Operator, SyntaxNode Left, SyntaxNode Right) : SyntaxNode(Span);

internal sealed record NegateSyntax(FeelSpan Span, SyntaxNode Operand) : SyntaxNode(Span);

internal sealed record BetweenSyntax(FeelSpan Span, SyntaxNode Value, SyntaxNode Low, SyntaxNode High) : SyntaxNode(Span);

internal sealed record InSyntax(FeelSpan Span, SyntaxNode Value, ImmutableArray<SyntaxNode> Tests) : SyntaxNode(Span);

internal sealed record InstanceOfSyntax(FeelSpan Span, SyntaxNode Value, TypeSyntax Type) : SyntaxNode(Span);

internal sealed record IfSyntax(FeelSpan Span, SyntaxNode Condition, SyntaxNode Then, SyntaxNode Else) : SyntaxNode(Span);

/// <summary><c>name in source</c> or <c>name in from..to</c>.</summary>
internal sealed record IteratorSyntax(string Name, SyntaxNode Source, SyntaxNode? To);

internal sealed record ForSyntax(FeelSpan Span, ImmutableArray<IteratorSyntax> Iterators, SyntaxNode Body) : SyntaxNode(Span);

internal sealed record QuantifiedSyntax(FeelSpan Span, bool IsEvery, ImmutableArray<IteratorSyntax> Iterators, SyntaxNode Condition)
    : SyntaxNode(Span);

internal sealed record ParameterSyntax(string Name, TypeSyntax? Type);

internal sealed record FunctionSyntax(FeelSpan Span, ImmutableArray<ParameterSyntax> Parameters, SyntaxNode Body, bool IsExternal)
    : SyntaxNode(Span);

internal sealed record ListSyntax(FeelSpan Span, ImmutableArray<SyntaxNode> Items) : SyntaxNode(Span);

internal sealed record ContextEntrySyntax(string Name, SyntaxNode Value);

internal sealed record ContextSyntax(FeelSpan Span, ImmutableArray<ContextEntrySyntax> Entries) : SyntaxNode(Span);

internal sealed record RangeSyntax(FeelSpan Span, bool StartIncluded, SyntaxNode Start, SyntaxNode End, bool EndIncluded)
    : SyntaxNode(Span);

/// <summary><c>&lt; 5</c> as a test, <c>(&lt; 5)</c> as a value.</summary>
internal sealed record OperatorRangeSyntax(FeelSpan Span, FeelRangeForm Form, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary>The tests of a cell; none for <c>-</c>.</summary>
internal sealed record UnaryTestsSyntax(FeelSpan Span, bool IsNegated, ImmutableArray<SyntaxNode> Tests) : SyntaxNode(Span);

/// <summary>A type as written; simple and named types have no arguments.</summary>
internal sealed record TypeSyntax(
    FeelSpan Span,
    string Name,
    ImmutableArray<TypeSyntax> Arguments,
    ImmutableArray<string> Members,
    TypeSyntax? Result
);
