using System.Collections.Immutable;
using Workflows.Feel.Syntax;
using Workflows.Feel.Types;

namespace Workflows.Feel.Binding;

/// <summary>Finds the type that was written; null where there is none of that name.</summary>
internal static class TypeBinder
{
    public static FeelType? Bind(TypeSyntax syntax, FeelParseOptions options)
    {
        if (syntax.Result is { } result)
            return BindAll(syntax.Arguments, options) is { } parameters && Bind(result, options) is { } returned
                ? new FeelFunctionType(parameters, returned)
                : null;
        if (syntax.Name == "context" && !syntax.Members.IsEmpty)
        {
            return BindAll(syntax.Arguments, options) is { } types
                ? new FeelContextType([.. syntax.Members.Zip(types, (name, type) => new FeelContextMember(name, type))])
                : null;
        }
        if (syntax.Arguments is [{ } argument])
        {
            if (Bind(argument, options) is not { } element)
                return null;
            return syntax.Name == "list" ? new FeelListType(element) : new FeelRangeType(element);
        }
        if (options.Types.TryGetValue(syntax.Name, out FeelType? known))
            return known;
        return syntax.Name switch
        {
            "list" => FeelType.AnyList,
            "context" => FeelType.AnyContext,
            "range" => new FeelRangeType(FeelType.Any),
            _ => FeelType.Find(syntax.Name),
        };
    }

    private static ImmutableArray<FeelType>? BindAll(ImmutableArray<TypeSyntax> syntax, FeelParseOptions options)
    {
        ImmutableArray<FeelType>.Builder types = ImmutableArray.CreateBuilder<FeelType>(syntax.Length);
        foreach (TypeSyntax item in syntax)
        {
            if (Bind(item, options) is not { } type)
                return null;
            types.Add(type);
        }
        return types.ToImmutable();
    }
}
