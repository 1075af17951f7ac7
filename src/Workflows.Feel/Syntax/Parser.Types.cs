using System.Collections.Immutable;

namespace Workflows.Feel.Syntax;

/// <summary>Types after <c>instance of</c> and of parameters («DMN 1.5 §10.3.1.2», grammar rule 52).</summary>
internal sealed partial class Parser
{
    private static readonly string[] TypesWithAnd = ["date and time", "days and time duration", "years and months duration"];

    private TypeSyntax Type()
    {
        Enter();
        TypeSyntax type = TypeCore();
        _depth--;
        return type;
    }

    private TypeSyntax TypeCore()
    {
        Token start = Current;
        string name = TypeName();
        if (!Current.Is("<"))
            return new TypeSyntax(SpanFrom(start), name, [], [], null);
        _position++;
        switch (name)
        {
            case "list" or "range":
                TypeSyntax element = Type();
                Expect(">");
                return new TypeSyntax(SpanFrom(start), name, [element], [], null);
            case "context":
                return ContextType(start);
            case "function":
                return FunctionType(start);
            default:
                throw new SyntaxStop(
                    start.Span,
                    "list context range function",
                    $"类型 {name} 不能带参数",
                    $"type {name} takes no arguments"
                );
        }
    }

    private string TypeName()
    {
        foreach (string known in TypesWithAnd)
        {
            string[] words = known.Split(' ');
            int matched = 0;
            while (matched < words.Length && _position + matched < _tokens.Length && _tokens[_position + matched].IsWord(words[matched]))
                matched++;
            if (matched == words.Length)
            {
                _position += matched;
                return known;
            }
        }
        if (Current.IsWord("function") || Current.IsWord("null"))
            return _tokens[_position++].Text;
        string name = Name();
        while (Current.Is(".") && Following.Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            _position++;
            name += "." + Name();
        }
        return name;
    }

    private TypeSyntax ContextType(Token start)
    {
        ImmutableArray<TypeSyntax>.Builder types = ImmutableArray.CreateBuilder<TypeSyntax>();
        ImmutableArray<string>.Builder members = ImmutableArray.CreateBuilder<string>();
        if (!Accept(">"))
        {
            do
            {
                if (!TryNameBefore(":", out string member))
                    throw Unexpected("名称: / name:");
                _names.Add(member);
                members.Add(member);
                types.Add(Type());
            } while (Accept(","));
            Expect(">");
        }
        return new TypeSyntax(SpanFrom(start), "context", types.ToImmutable(), members.ToImmutable(), null);
    }

    private TypeSyntax FunctionType(Token start)
    {
        ImmutableArray<TypeSyntax>.Builder parameters = ImmutableArray.CreateBuilder<TypeSyntax>();
        if (!Accept(">"))
        {
            do
            {
                parameters.Add(Type());
            } while (Accept(","));
            Expect(">");
        }
        Expect("->");
        TypeSyntax result = Type();
        return new TypeSyntax(SpanFrom(start), "function", parameters.ToImmutable(), [], result);
    }
}
