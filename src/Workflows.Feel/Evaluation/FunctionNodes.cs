using System.Collections.Immutable;
using Workflows.Feel.Functions;

namespace Workflows.Feel.Evaluation;

/// <summary>A function defined in place; it keeps the locals that it was defined among.</summary>
internal sealed class FunctionNode(FeelSpan span, ImmutableArray<FeelParameter> parameters, int[] slots, Node body) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        state.Step();
        FeelValue[] captured = (FeelValue[])state.Locals.Clone();
        IFeelScope scope = state.Scope;
        return new Closure(captured, parameters, (arguments, caller) => Run(captured, scope, arguments, caller)).Function;
    }

    /// <summary>Puts the function into its own captured locals, at the slot of the entry that names it.</summary>
    public static void LetSeeItself(FeelValue value, int slot)
    {
        if (value is FeelFunction { Captured: { } captured })
            captured[slot] = value;
    }

    private FeelValue Run(FeelValue[] captured, IFeelScope scope, FeelValue[] arguments, EvaluationState state)
    {
        FeelValue[] locals = (FeelValue[])captured.Clone();
        for (int i = 0; i < slots.Length; i++)
            locals[slots[i]] = arguments[i];
        return state.Within(scope, locals, body);
    }

    private readonly struct Closure(
        FeelValue[] captured,
        ImmutableArray<FeelParameter> parameters,
        Func<FeelValue[], EvaluationState, FeelValue> run
    )
    {
        public FeelFunction Function { get; } = new("", parameters, run) { Captured = captured };
    }
}

/// <summary>External functions (Java, PMML) are refused («DMN 1.5 §10.3.2.13.3»).</summary>
internal sealed class ExternalFunctionNode(FeelSpan span) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state) =>
        state.Warn(FeelCodes.Refused, Span, "不支持外部函数", "external functions are not supported");
}

/// <summary>A call of a built-in function, found when the expression was read.</summary>
internal sealed class BuiltInCallNode(FeelSpan span, BuiltIn function, Node[] arguments, ImmutableArray<string>? names) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue[] values = Call.Arguments(arguments, state);
        state.Place = Span;
        state.Step(1 + Call.Effort(values));
        return function.Invoke(values, names, state);
    }
}

/// <summary>A call of whatever function an expression gives.</summary>
internal sealed class CallNode(FeelSpan span, Node function, string name, Node[] arguments, ImmutableArray<string>? names) : Node(span)
{
    public override FeelValue Evaluate(EvaluationState state)
    {
        FeelValue callee = Callee(state);
        if (callee is not FeelFunction target)
        {
            return callee.IsNull ? callee : state.Warn(FeelCodes.UnknownFunction, Span, $"“{name}”不是函数", $"'{name}' is not a function");
        }
        FeelValue[] values = Call.Arguments(arguments, state);
        state.Place = Span;
        return Call.Invoke(target, values, names, state);
    }

    private FeelValue Callee(EvaluationState state)
    {
        if (function is not VariableNode variable)
            return function.Evaluate(state);
        int warnings = state.WarningCount;
        FeelValue callee = variable.Read(state, out _);
        // A variable that only happens to have the name of a function does not hide it.
        if (
            callee is not FeelFunction
            && (BuiltIns.Find(variable.Name)?.Value ?? state.Environment.Functions?.Find(variable.Name)) is { } named
        )
        {
            state.Forget(warnings);
            return named;
        }
        if (state.WarningCount > warnings)
        {
            state.Forget(warnings);
            state.Warn(
                FeelCodes.UnknownFunction,
                Span,
                $"没有名为“{variable.Name}”的函数",
                $"there is no function named '{variable.Name}'"
            );
        }
        return callee;
    }
}

/// <summary>Calling functions with positional or named arguments («DMN 1.5 §10.3.2.13»).</summary>
internal static class Call
{
    /// <summary>What going through long strings costs besides the call itself.</summary>
    public static long Effort(FeelValue[] values)
    {
        long effort = 0;
        foreach (FeelValue value in values)
        {
            if (value is FeelString text)
                effort += text.Value.Length / 64;
        }
        return effort;
    }

    public static FeelValue[] Arguments(Node[] nodes, EvaluationState state)
    {
        FeelValue[] values = new FeelValue[nodes.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = nodes[i].Evaluate(state);
        return values;
    }

    public static FeelValue Invoke(FeelFunction function, FeelValue[] arguments, ImmutableArray<string>? names, EvaluationState state)
    {
        if (function.BuiltIn is { } builtIn)
            return builtIn.Invoke(arguments, names, state);
        FeelValue[]? placed = names is { } given ? ByName(function, arguments, given) : ByPosition(function, arguments);
        if (placed is null)
        {
            return state.Warn(
                FeelCodes.Argument,
                $"参数与函数 {Signature(function)} 不符",
                $"the arguments do not fit {Signature(function)}"
            );
        }
        for (int i = 0; i < placed.Length && i < function.Parameters.Length; i++)
        {
            FeelParameter parameter = function.Parameters[i];
            if (parameter.Type.Convert(placed[i]) is not { } converted)
            {
                return state.Warn(
                    FeelCodes.Argument,
                    $"参数 {parameter.Name} 应为 {parameter.Type.Name}",
                    $"argument {parameter.Name} must be {parameter.Type.Name}"
                );
            }
            placed[i] = converted;
        }
        state.Enter();
        FeelValue result = function.Run(placed, state);
        state.Leave();
        return function.Result.Convert(result)
            ?? state.Warn(FeelCodes.Type, $"函数结果应为 {function.Result.Name}", $"the function must give {function.Result.Name}");
    }

    private static FeelValue[]? ByPosition(FeelFunction function, FeelValue[] arguments)
    {
        int required = function.Parameters.Count(p => !p.IsOptional) - (function.IsVariadic ? 1 : 0);
        if (arguments.Length < required || (arguments.Length > function.Parameters.Length && !function.IsVariadic))
            return null;
        if (arguments.Length >= function.Parameters.Length)
            return arguments;
        FeelValue[] placed = new FeelValue[function.Parameters.Length];
        Array.Fill(placed, FeelNull.Instance);
        arguments.CopyTo(placed, 0);
        return placed;
    }

    private static FeelValue[]? ByName(FeelFunction function, FeelValue[] arguments, ImmutableArray<string> names)
    {
        FeelValue?[] placed = new FeelValue?[function.Parameters.Length];
        for (int i = 0; i < names.Length; i++)
        {
            int position = IndexOf(function, names[i]);
            if (position < 0 || placed[position] is not null)
                return null;
            placed[position] = arguments[i];
        }
        for (int i = 0; i < placed.Length; i++)
        {
            if (placed[i] is null && !function.Parameters[i].IsOptional)
                return null;
            placed[i] ??= FeelNull.Instance;
        }
        return placed!;
    }

    private static int IndexOf(FeelFunction function, string name)
    {
        for (int i = 0; i < function.Parameters.Length; i++)
        {
            if (string.Equals(function.Parameters[i].Name, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    private static string Signature(FeelFunction function) =>
        $"{function.Name}({string.Join(", ", function.Parameters.Select(p => p.Name))})";
}
