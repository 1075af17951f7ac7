using System.Collections.Immutable;

namespace Workflows.Feel.Syntax;

/// <summary><c>if</c>, <c>for</c>, <c>some</c>, <c>every</c>, <c>function</c>.</summary>
internal sealed partial class Parser
{
    private SyntaxNode? Clause()
    {
        Token start = Current;
        if (_names.TryMatch(_tokens, _position, out _, out _))
            return null;
        return start.Text switch
        {
            "if" => If(start),
            "for" => For(start),
            "some" => Quantified(start, isEvery: false),
            "every" => Quantified(start, isEvery: true),
            "function" => Function(start),
            _ => null,
        };
    }

    private IfSyntax If(Token start)
    {
        _position++;
        SyntaxNode condition = Expression();
        ExpectWord("then");
        SyntaxNode then = Expression();
        ExpectWord("else");
        SyntaxNode otherwise = Expression();
        return new IfSyntax(SpanFrom(start), condition, then, otherwise);
    }

    private ForSyntax For(Token start)
    {
        _position++;
        ImmutableArray<IteratorSyntax> iterators = Iterators();
        ExpectWord("return");
        SyntaxNode body = Expression();
        return new ForSyntax(SpanFrom(start), iterators, body);
    }

    private QuantifiedSyntax Quantified(Token start, bool isEvery)
    {
        _position++;
        ImmutableArray<IteratorSyntax> iterators = Iterators();
        ExpectWord("satisfies");
        SyntaxNode condition = Expression();
        return new QuantifiedSyntax(SpanFrom(start), isEvery, iterators, condition);
    }

    private ImmutableArray<IteratorSyntax> Iterators()
    {
        ImmutableArray<IteratorSyntax>.Builder iterators = ImmutableArray.CreateBuilder<IteratorSyntax>();
        do
        {
            string name = Name();
            ExpectWord("in");
            SyntaxNode source = Expression();
            SyntaxNode? to = Accept("..") ? Expression() : null;
            iterators.Add(new IteratorSyntax(name, source, to));
        } while (Accept(","));
        return iterators.ToImmutable();
    }

    private FunctionSyntax Function(Token start)
    {
        _position++;
        Expect("(");
        ImmutableArray<ParameterSyntax>.Builder parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
        if (!Accept(")"))
        {
            do
            {
                parameters.Add(Parameter());
            } while (Accept(","));
            Expect(")");
        }
        bool isExternal = Current.IsWord("external");
        if (isExternal)
            _position++;
        SyntaxNode body = Expression();
        return new FunctionSyntax(SpanFrom(start), parameters.ToImmutable(), body, isExternal);
    }

    private ParameterSyntax Parameter()
    {
        if (!TryNameBefore(":", out string name))
            return new ParameterSyntax(Name(), null);
        _names.Add(name);
        return new ParameterSyntax(name, Type());
    }
}
