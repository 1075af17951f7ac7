using System.Collections.Immutable;
using Workflows.Feel.Evaluation;

namespace Workflows.Feel.Functions;

/// <summary>A built-in function with all its signatures; the first one that the arguments fit is used.</summary>
internal sealed class BuiltIn
{
    private readonly ImmutableArray<Signature> _signatures;

    public BuiltIn(string name, ImmutableArray<Signature> signatures, bool isConversion = false)
    {
        Name = name;
        _signatures = signatures;
        IsConversion = isConversion;
        ImmutableArray<FeelParameter> parameters =
        [
            .. signatures[0].Parameters.Select(p => new FeelParameter(p.Name, p.Type, p.IsOptional)),
        ];
        Value = new FeelFunction(name, parameters, (arguments, state) => Invoke(arguments, null, state), variadic: signatures[0].TakesRest)
        {
            BuiltIn = this,
        };
    }

    public string Name { get; }

    /// <summary>True for functions that make a value out of a text and nothing else.</summary>
    public bool IsConversion { get; }

    /// <summary>The function as a value.</summary>
    public FeelFunction Value { get; }

    public FeelValue Invoke(FeelValue[] arguments, ImmutableArray<string>? names, EvaluationState state)
    {
        string? wrong = null;
        bool fitsCount = false;
        foreach (Signature signature in _signatures)
        {
            if (signature.Place(arguments, names) is not { } placed)
                continue;
            fitsCount = true;
            if (signature.Convert(placed, out string? misfit))
                return signature.Body(placed, state) ?? Fail(state, "参数不在定义域内", "an argument is outside the domain");
            wrong ??= misfit;
        }
        return fitsCount
            ? Fail(state, $"参数类型不符：{wrong}", $"an argument has the wrong type: {wrong}")
            : Fail(state, "参数个数或名称不符", "the number or names of the arguments do not fit");
    }

    private FeelValue Fail(EvaluationState state, string zh, string en) => state.Warn(FeelCodes.Argument, $"{Name}：{zh}", $"{Name}: {en}");
}
