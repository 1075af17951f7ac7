using System.Collections.Immutable;
using Workflows.Feel.Evaluation;
using Workflows.Feel.Types;

namespace Workflows.Feel.Functions;

/// <summary>A parameter of a built-in function.</summary>
/// <param name="IsNullable">Null is a value of it; otherwise a null argument gives null.</param>
internal sealed record BuiltInParameter(string Name, FeelType Type, bool IsOptional, bool IsNullable);

/// <summary>The body; no result (a C# null) means that an argument is outside the domain.</summary>
internal delegate FeelValue? BuiltInBody(FeelValue[] arguments, EvaluationState state);

/// <summary>
/// One way to call a built-in function, written as <c>"string: string, length: number?"</c>: <c>?</c> marks what may be left out,
/// <c>~</c> what may be null, a last parameter with <c>…</c> takes a list or any number of single arguments, one with <c>……</c> only the
/// latter, so that a single list is the first of them.
/// </summary>
internal sealed class Signature
{
    private readonly bool _takesListAsRest;

    public Signature(string parameters, BuiltInBody body)
    {
        TakesRest = parameters.EndsWith('…');
        _takesListAsRest = !parameters.EndsWith("……", StringComparison.Ordinal);
        Parameters =
        [
            .. parameters.TrimEnd('…').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parameter),
        ];
        Body = body;
    }

    public ImmutableArray<BuiltInParameter> Parameters { get; }

    public BuiltInBody Body { get; }

    /// <summary>The last parameter collects further arguments in a list.</summary>
    public bool TakesRest { get; }

    /// <summary>The arguments in the order of the parameters, or null where their number or names do not fit.</summary>
    public FeelValue[]? Place(FeelValue[] arguments, ImmutableArray<string>? names)
    {
        if (names is { } given)
            return PlaceByName(arguments, given);
        if (TakesRest)
            return PlaceRest(arguments);
        if (arguments.Length > Parameters.Length)
            return null;
        FeelValue[] placed = new FeelValue[Parameters.Length];
        for (int i = 0; i < placed.Length; i++)
        {
            if (i < arguments.Length)
                placed[i] = arguments[i];
            else if (Parameters[i].IsOptional)
                placed[i] = FeelNull.Instance;
            else
                return null;
        }
        return placed;
    }

    /// <summary>Converts in place; false, and which one, where an argument does not fit.</summary>
    public bool Convert(FeelValue[] placed, out string? misfit)
    {
        misfit = null;
        for (int i = 0; i < placed.Length; i++)
        {
            BuiltInParameter parameter = Parameters[i];
            FeelValue? converted = placed[i].IsNull
                ? parameter.IsNullable || parameter.IsOptional
                    ? placed[i]
                    : null
                : parameter.Type.Convert(placed[i]);
            if (converted is null || (converted.IsNull && !parameter.IsNullable && !parameter.IsOptional))
            {
                misfit = $"{parameter.Name} ({parameter.Type.Name})";
                return false;
            }
            placed[i] = converted;
        }
        return true;
    }

    private static BuiltInParameter Parameter(string text)
    {
        string[] parts = text.Split(':', StringSplitOptions.TrimEntries);
        string type = parts[1].TrimEnd('?', '~');
        return new BuiltInParameter(parts[0], TypeOf(type), parts[1].Contains('?'), parts[1].Contains('~') || type == "any");
    }

    private static FeelType TypeOf(string name) =>
        name switch
        {
            "any" => FeelType.Any,
            "list" => FeelType.AnyList,
            "context" => FeelType.AnyContext,
            "range" => new FeelRangeType(FeelType.Any),
            "function" => new FeelKindType("function", FeelKind.Function),
            _ => FeelType.Find(name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, "no such type"),
        };

    private FeelValue[]? PlaceRest(FeelValue[] arguments)
    {
        int single = Parameters.Length - 1;
        if (arguments.Length <= single)
            return null;
        FeelValue[] placed = new FeelValue[Parameters.Length];
        arguments.AsSpan(0, single).CopyTo(placed);
        ReadOnlySpan<FeelValue> rest = arguments.AsSpan(single);
        bool isWhole = _takesListAsRest && single == 0 && rest.Length == 1 && rest[0] is FeelList or FeelNull;
        placed[single] = isWhole ? rest[0] : FeelList.Of(rest);
        return placed;
    }

    private FeelValue[]? PlaceByName(FeelValue[] arguments, ImmutableArray<string> names)
    {
        FeelValue?[] placed = new FeelValue?[Parameters.Length];
        for (int i = 0; i < names.Length; i++)
        {
            int position = IndexOf(names[i]);
            if (position < 0 || placed[position] is not null)
                return null;
            placed[position] = arguments[i];
        }
        for (int i = 0; i < placed.Length; i++)
        {
            if (placed[i] is null && !Parameters[i].IsOptional)
                return null;
            placed[i] ??= FeelNull.Instance;
        }
        return placed!;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < Parameters.Length; i++)
        {
            if (string.Equals(Parameters[i].Name, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
