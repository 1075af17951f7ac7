using Workflows.Feel.Evaluation;
using Workflows.Feel.Functions;
using Workflows.Feel.Syntax;

namespace Workflows.Feel.Binding;

/// <summary>Names, paths, filters and calls.</summary>
internal sealed partial class Binder
{
    private Node BindName(NameSyntax syntax)
    {
        Node node = Resolve(syntax);
        if (node is VariableNode or FilterNameNode)
            NoteVariable(syntax, []);
        return node;
    }

    /// <summary>The nearest declaration; on the way outwards each filter may know the name as an entry of its item.</summary>
    private Node Resolve(NameSyntax syntax)
    {
        List<int>? items = null;
        Node? found = null;
        for (BindingScope? scope = _scope; scope is not null && found is null; scope = scope.Outer)
        {
            if (scope is ItemScope item)
                (items ??= []).Add(item.Slot);
            else if (scope is LocalScope locals && locals.TryFind(syntax.Name, out int slot))
                found = Local(syntax, slot);
        }
        found ??= new VariableNode(syntax.Span, syntax.Name);
        return items is null ? found : new FilterNameNode(syntax.Span, syntax.Name, [.. items], found);
    }

    private LocalNode Local(NameSyntax syntax, int slot)
    {
        _usesInput |= syntax.Name == InputName;
        _usesPartial |= syntax.Name == PartialName;
        return new LocalNode(syntax.Span, slot);
    }

    private bool IsDeclared(string name)
    {
        for (BindingScope? scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (scope is LocalScope locals && locals.TryFind(name, out _))
                return true;
        }
        return false;
    }

    private void NoteVariable(NameSyntax name, IReadOnlyList<string> entries)
    {
        if (!IsDeclared(name.Name) && (BuiltIns.Find(name.Name) is null || _names.Contains(name.Name)))
            _variables.Add(name, entries);
    }

    private Node BindPath(PathSyntax syntax)
    {
        (NameSyntax? root, List<string> entries) = RootOf(syntax);
        if (root is not null && Resolve(root) is VariableNode or FilterNameNode)
            NoteVariable(root, entries);
        Node source = syntax.Source switch
        {
            NameSyntax name => Resolve(name),
            PathSyntax path => BindQuietly(path),
            _ => Bind(syntax.Source),
        };
        return source switch
        {
            VariableNode variable => new VariablePathNode(syntax.Span, variable, [syntax.Name], [syntax.Span]),
            VariablePathNode path => path.Below(syntax.Span, syntax.Name),
            _ => new PathNode(syntax.Span, source, syntax.Name),
        };
    }

    /// <summary>A shorter path inside a longer one is no reading of its own.</summary>
    private Node BindQuietly(PathSyntax path)
    {
        int mark = _variables.Count;
        Node node = Bind(path);
        if (RootOf(path).Root is not null)
            _variables.Truncate(mark);
        return node;
    }

    private static (NameSyntax? Root, List<string> Entries) RootOf(PathSyntax path)
    {
        List<string> entries = [];
        SyntaxNode node = path;
        while (node is PathSyntax step)
        {
            entries.Insert(0, step.Name);
            node = step.Source;
        }
        return (node as NameSyntax, entries);
    }

    private FilterNode BindFilter(FilterSyntax syntax)
    {
        Node source = Bind(syntax.Source);
        int slot = _slots++;
        // Entries of the item come first, then the name item itself, then everything outside.
        LocalScope locals = new(_scope);
        locals.Declare(ItemName, slot);
        ItemScope scope = new(locals, slot);
        return Within(scope, () => new FilterNode(syntax.Span, source, Bind(syntax.Filter), slot));
    }

    private Node BindCall(CallSyntax syntax)
    {
        if (syntax.Function is not NameSyntax name)
            return new CallNode(syntax.Span, Bind(syntax.Function), "", [.. syntax.Arguments.Select(Bind)], syntax.Names);
        if (!IsDeclared(name.Name) && !_names.Contains(name.Name))
        {
            if (BindSpecial(syntax, name.Name) is { } special)
                return special;
            if (BuiltIns.Find(name.Name) is { } builtIn)
                return Folded(new BuiltInCallNode(syntax.Span, builtIn, [.. syntax.Arguments.Select(Bind)], syntax.Names), builtIn, syntax);
        }
        // A function's name is no variable whose value anyone would ask for.
        return new CallNode(syntax.Span, Resolve(name), name.Name, [.. syntax.Arguments.Select(Bind)], syntax.Names);
    }

    /// <summary>Functions that must see their argument before it is evaluated.</summary>
    private Node? BindSpecial(CallSyntax syntax, string name) =>
        (name, syntax.Arguments.Length, syntax.Names) switch
        {
            ("is defined", 1, null) => new IsDefinedNode(syntax.Span, Bind(syntax.Arguments[0])),
            ("get or else", 2, null) => new GetOrElseNode(syntax.Span, Bind(syntax.Arguments[0]), Bind(syntax.Arguments[1])),
            _ => null,
        };

    /// <summary>A date or duration written as a constant is read once, when the expression is read.</summary>
    private static Node Folded(BuiltInCallNode call, BuiltIn builtIn, CallSyntax syntax)
    {
        if (!builtIn.IsConversion || syntax.Names is not null || syntax.Arguments is not [LiteralSyntax { Value: FeelString text }])
            return call;
        EvaluationState state = EvaluationState.Rent(FeelContext.Empty, FeelEnvironment.Timeless, null);
        FeelValue value = builtIn.Invoke([text], null, state);
        bool isClean = state.WarningCount == 0;
        state.Return();
        return isClean ? new ConstantNode(call.Span, value) : call;
    }
}
