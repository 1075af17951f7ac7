using System.Collections.Immutable;
using Workflows.Feel.Evaluation;
using Workflows.Feel.Types;

namespace Workflows.Feel;

/// <summary>
/// A function: built in, defined in an expression (with what it closed over), a model's, or the host's («DMN 1.5 §10.3.2.13»).
/// Two functions are equal only when they are the same object.
/// </summary>
public sealed class FeelFunction : FeelValue
{
    private readonly Func<FeelValue[], EvaluationState, FeelValue> _body;

    internal FeelFunction(
        string name,
        ImmutableArray<FeelParameter> parameters,
        Func<FeelValue[], EvaluationState, FeelValue> body,
        FeelType? result = null,
        bool variadic = false
    )
    {
        Name = name;
        Parameters = parameters;
        Result = result ?? FeelType.Any;
        IsVariadic = variadic;
        _body = body;
    }

    /// <summary>The name for messages; empty for a function defined in place.</summary>
    public string Name { get; }

    public ImmutableArray<FeelParameter> Parameters { get; }

    public FeelType Result { get; }

    /// <summary>True where the last parameter takes all further arguments.</summary>
    public bool IsVariadic { get; }

    public override FeelKind Kind => FeelKind.Function;

    /// <summary>Set for a built-in function, which chooses among its signatures itself.</summary>
    internal Functions.BuiltIn? BuiltIn { get; init; }

    /// <summary>The locals that a function defined in place has kept.</summary>
    internal FeelValue[]? Captured { get; init; }

    /// <summary>A function of the host. It must be pure: same arguments and environment, same result.</summary>
    public static FeelFunction OfHost(string name, ImmutableArray<string> parameters, FeelHostFunction body) =>
        new(
            name,
            [.. parameters.Select(p => new FeelParameter(p, FeelType.Any))],
            (arguments, state) => body(arguments, new FeelCall(name, state))
        );

    /// <summary>A function of the host whose last parameter takes any number of arguments.</summary>
    public static FeelFunction OfHostWithRest(string name, ImmutableArray<string> parameters, FeelHostFunction body) =>
        new(
            name,
            [.. parameters.Select(p => new FeelParameter(p, FeelType.Any))],
            (arguments, state) => body(arguments, new FeelCall(name, state)),
            variadic: true
        );

    internal FeelValue Run(FeelValue[] arguments, EvaluationState state) => _body(arguments, state);
}

/// <summary>A parameter of a function.</summary>
public sealed record FeelParameter(string Name, FeelType Type, bool IsOptional = false);

/// <summary>The body of a host function; missing arguments are FEEL's null.</summary>
public delegate FeelValue FeelHostFunction(ReadOnlySpan<FeelValue> arguments, FeelCall call);

/// <summary>What a host function may know of the evaluation that calls it.</summary>
public readonly struct FeelCall
{
    private readonly string _name;
    private readonly EvaluationState _state;

    internal FeelCall(string name, EvaluationState state)
    {
        _name = name;
        _state = state;
    }

    public FeelEnvironment Environment => _state.Environment;

    /// <summary>Notes why there is no result and returns FEEL's null.</summary>
    public FeelValue Fail(string zh, string en) => _state.Warn(FeelCodes.Argument, $"{_name}：{zh}", $"{_name}: {en}");
}
