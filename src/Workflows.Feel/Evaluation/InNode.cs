namespace Workflows.Feel.Evaluation;

/// <summary><c>value in tests</c></summary>
internal sealed class InNode(FeelSpan span, Node value, Test[] tests, int inputSlot) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue input = value.Evaluate(state);
        state.Locals[inputSlot] = input;
        return TestGroup.Holds(tests, input, state) is { } holds ? FeelBoolean.Of(holds) : FeelNull.Instance;
    }
}
