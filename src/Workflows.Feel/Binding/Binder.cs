using Workflows.Feel.Evaluation;
using Workflows.Feel.Syntax;

namespace Workflows.Feel.Binding;

/// <summary>Turns the syntax tree into nodes that can be evaluated: gives local names their slots and finds built-in functions.</summary>
internal sealed partial class Binder(FeelParseOptions options)
{
    public const string InputName = "?";
    private const string ItemName = "item";
    private const string PartialName = "partial";

    private readonly KnownNames _names = options.Known;
    private readonly VariableCollector _variables = new();
    private BindingScope? _scope;
    private int _slots;
    private int _depth;
    private bool _usesInput;
    private bool _usesPartial;

    /// <summary>How many slots the locals of the whole expression need.</summary>
    public int SlotCount => _slots;

    public IReadOnlyList<FeelVariable> Variables => _variables.Collected;

    public Node BindExpression(SyntaxNode syntax) => Bind(syntax);

    /// <summary>The tests of a cell; the slot of the input is 0.</summary>
    public Test[] BindTests(UnaryTestsSyntax syntax)
    {
        LocalScope scope = new(null);
        scope.Declare(InputName, _slots++);
        _scope = scope;
        return [.. syntax.Tests.Select(test => BindTest(test, isCell: true))];
    }

    private Node Bind(SyntaxNode syntax)
    {
        if (++_depth > FeelLimits.ExpressionDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SyntaxStop(new(FeelCodes.TooLarge, syntax.Span, "", "表达式嵌套过深", "the expression nests too deep"));
        }
        Node node = syntax switch
        {
            LiteralSyntax literal => new ConstantNode(literal.Span, literal.Value),
            AtLiteralSyntax { Value: { } value } literal => new ConstantNode(literal.Span, value),
            AtLiteralSyntax literal => new WrongAtLiteralNode(literal.Span, literal.Text),
            NameSyntax name => BindName(name),
            PathSyntax path => BindPath(path),
            FilterSyntax filter => BindFilter(filter),
            CallSyntax call => BindCall(call),
            BinarySyntax binary => BindBinary(binary),
            NegateSyntax negate => BindNegate(negate),
            BetweenSyntax between => new BetweenNode(between.Span, Bind(between.Value), Bind(between.Low), Bind(between.High)),
            InSyntax membership => BindIn(membership),
            InstanceOfSyntax instance => new InstanceOfNode(
                instance.Span,
                Bind(instance.Value),
                TypeBinder.Bind(instance.Type, options),
                instance.Type.Name
            ),
            IfSyntax choice => new IfNode(choice.Span, Bind(choice.Condition), Bind(choice.Then), Bind(choice.Else)),
            ForSyntax loop => BindFor(loop),
            QuantifiedSyntax quantified => BindQuantified(quantified),
            FunctionSyntax function => BindFunction(function),
            ListSyntax list => new ListNode(list.Span, [.. list.Items.Select(Bind)]),
            ContextSyntax context => BindContext(context),
            RangeSyntax range => BindRange(range),
            OperatorRangeSyntax range => new OperatorRangeNode(range.Span, range.Form, Bind(range.Operand)),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax.GetType().Name, "no node for this syntax"),
        };
        _depth--;
        return node;
    }

    private Node BindBinary(BinarySyntax syntax)
    {
        switch (syntax.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                return new LogicNode(syntax.Span, syntax.Operator == BinaryOperator.Or, [.. Operands(syntax).Select(Bind)]);
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                return new EqualityNode(syntax.Span, syntax.Operator == BinaryOperator.NotEqual, Bind(syntax.Left), Bind(syntax.Right));
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return new ComparisonNode(syntax.Span, syntax.Operator, Bind(syntax.Left), Bind(syntax.Right));
            default:
                return new ArithmeticNode(syntax.Span, syntax.Operator, Bind(syntax.Left), Bind(syntax.Right));
        }
    }

    /// <summary>All operands of a chain of the same operator, from the left.</summary>
    private static List<SyntaxNode> Operands(BinarySyntax chain)
    {
        List<SyntaxNode> operands = [];
        SyntaxNode left = chain;
        while (left is BinarySyntax binary && binary.Operator == chain.Operator)
        {
            operands.Add(binary.Right);
            left = binary.Left;
        }
        operands.Add(left);
        operands.Reverse();
        return operands;
    }

    private Node BindNegate(NegateSyntax syntax)
    {
        Node operand = Bind(syntax.Operand);
        return operand is ConstantNode { Value: FeelNumber number }
            ? new ConstantNode(syntax.Span, FeelNumber.Of(-number.Value))
            : new NegateNode(syntax.Span, operand);
    }

    private Node BindRange(RangeSyntax syntax)
    {
        if (
            syntax is { Start: LiteralSyntax { Value: var start and (FeelNumber or FeelString) }, End: LiteralSyntax { Value: var end } }
            && FeelComparison.Compare(start, end) <= 0
        )
            return new ConstantNode(syntax.Span, new FeelRange(syntax.StartIncluded, start, end, syntax.EndIncluded));
        return new RangeNode(syntax.Span, syntax.StartIncluded, Bind(syntax.Start), Bind(syntax.End), syntax.EndIncluded);
    }

    private InNode BindIn(InSyntax syntax)
    {
        Node value = Bind(syntax.Value);
        int slot = _slots++;
        LocalScope scope = new(_scope);
        scope.Declare(InputName, slot);
        return Within(scope, () => new InNode(syntax.Span, value, [.. syntax.Tests.Select(test => BindTest(test, isCell: false))], slot));
    }

    private Test BindTest(SyntaxNode syntax, bool isCell)
    {
        bool outer = _usesInput;
        _usesInput = false;
        Test test = syntax is OperatorRangeSyntax range
            ? new OperatorTest(range.Form, Bind(range.Operand), _usesInput)
            : new ExpressionTest(Bind(syntax), _usesInput, isCell);
        _usesInput = outer;
        return test;
    }

    private T Within<T>(BindingScope scope, Func<T> bind)
    {
        BindingScope? outer = _scope;
        _scope = scope;
        T result = bind();
        _scope = outer;
        return result;
    }
}
