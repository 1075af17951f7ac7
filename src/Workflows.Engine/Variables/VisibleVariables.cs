using System.Diagnostics.CodeAnalysis;
using Workflows.Engine.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.Variables;

/// <summary>The variables that an expression sees: values not yet set, then its element's locals, then scope by scope outwards.</summary>
internal sealed class VisibleVariables : IFeelScope
{
    private ElementInstance? at;
    private FeelContext? locals;

    public void Look(ElementInstance from, FeelContext? before)
    {
        at = from;
        locals = before;
    }

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        if (locals is not null && locals.TryGetValue(name, out value))
            return true;
        return TryFind(at, name, out value)
            // `initiator` is the word of the assignment rules for whoever started the flow.
            || (name == "initiator" && TryFind(at, EngineVariables.RequesterUserId, out value));
    }

    /// <summary>The nearest variable of that name, from <paramref name="scope"/> outwards.</summary>
    public static bool TryFind(ElementInstance? scope, string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Variables is not null && scope.Variables.TryGet(name, out value))
                return true;
        }
        value = null;
        return false;
    }

    /// <summary>The element's own variables: what its input mappings made.</summary>
    public static FeelContext LocalsOf(ElementInstance instance)
    {
        if (instance.Variables is not { } table)
            return FeelContext.Empty;
        var own = new FeelContextBuilder(table.All.Length);
        foreach (var variable in table.All)
            own.Set(variable.Name, variable.Value);
        return own.Build();
    }

    /// <summary>All variables visible at <paramref name="scope"/>, inner ones before outer ones of the same name.</summary>
    public static FeelContext All(ElementInstance? scope)
    {
        var chain = new Stack<ElementInstance>();
        for (; scope is not null; scope = scope.Outer)
            chain.Push(scope);
        var all = new FeelContextBuilder();
        foreach (var from in chain)
        {
            if (from.Variables is null)
                continue;
            foreach (var variable in from.Variables.All)
                all.Set(variable.Name, variable.Value);
        }
        return all.Build();
    }
}
