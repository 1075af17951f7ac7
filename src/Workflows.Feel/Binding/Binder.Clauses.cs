using System.Collections.Immutable;
using Workflows.Feel.Evaluation;
using Workflows.Feel.Syntax;
using Workflows.Feel.Types;

namespace Workflows.Feel.Binding;

/// <summary>Loops, contexts and functions: what declares names.</summary>
internal sealed partial class Binder
{
    private ForNode BindFor(ForSyntax syntax)
    {
        LocalScope scope = new(_scope);
        return Within(
            scope,
            () =>
            {
                Iterator[] iterators = BindIterators(syntax.Iterators, scope);
                int partial = _slots++;
                scope.Declare(PartialName, partial);
                bool outer = _usesPartial;
                _usesPartial = false;
                Node body = Bind(syntax.Body);
                ForNode node = new(syntax.Span, iterators, body, partial, _usesPartial);
                _usesPartial = outer;
                return node;
            }
        );
    }

    private QuantifiedNode BindQuantified(QuantifiedSyntax syntax)
    {
        LocalScope scope = new(_scope);
        return Within(
            scope,
            () => new QuantifiedNode(syntax.Span, syntax.IsEvery, BindIterators(syntax.Iterators, scope), Bind(syntax.Condition))
        );
    }

    private Iterator[] BindIterators(ImmutableArray<IteratorSyntax> syntax, LocalScope scope)
    {
        Iterator[] iterators = new Iterator[syntax.Length];
        for (int i = 0; i < iterators.Length; i++)
        {
            Node source = Bind(syntax[i].Source);
            Node? to = syntax[i].To is { } end ? Bind(end) : null;
            iterators[i] = new Iterator(_slots++, source, to);
            scope.Declare(syntax[i].Name, iterators[i].Slot);
        }
        return iterators;
    }

    private ContextNode BindContext(ContextSyntax syntax)
    {
        LocalScope scope = new(_scope);
        return Within(
            scope,
            () =>
            {
                int count = syntax.Entries.Length;
                string[] names = new string[count];
                int[] slots = new int[count];
                Node[] values = new Node[count];
                for (int i = 0; i < count; i++)
                {
                    names[i] = syntax.Entries[i].Name;
                    slots[i] = _slots++;
                    if (syntax.Entries[i].Value is FunctionSyntax)
                        scope.Declare(names[i], slots[i]);
                    values[i] = Bind(syntax.Entries[i].Value);
                    scope.Declare(names[i], slots[i]);
                }
                return new ContextNode(syntax.Span, names, slots, values);
            }
        );
    }

    private Node BindFunction(FunctionSyntax syntax)
    {
        if (syntax.IsExternal)
            return new ExternalFunctionNode(syntax.Span);
        LocalScope scope = new(_scope);
        return Within(
            scope,
            () =>
            {
                int[] slots = new int[syntax.Parameters.Length];
                ImmutableArray<FeelParameter>.Builder parameters = ImmutableArray.CreateBuilder<FeelParameter>(slots.Length);
                for (int i = 0; i < slots.Length; i++)
                {
                    ParameterSyntax parameter = syntax.Parameters[i];
                    slots[i] = _slots++;
                    scope.Declare(parameter.Name, slots[i]);
                    FeelType type = parameter.Type is null ? FeelType.Any : TypeBinder.Bind(parameter.Type, options) ?? FeelType.Any;
                    parameters.Add(new FeelParameter(parameter.Name, type));
                }
                return new FunctionNode(syntax.Span, parameters.ToImmutable(), slots, Bind(syntax.Body));
            }
        );
    }
}
