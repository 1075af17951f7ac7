using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <summary>What mappings gave: the variables with their values, and how each came about.</summary>
internal sealed record MappingResult(FeelContext Values, IReadOnlyList<EvaluationRecord>? Records, Failure? Failure);

/// <content>Variables, exactly as Camunda 8 has them: local ones, mappings, propagation outwards.</content>
internal sealed partial class Execution
{
    /// <summary>Input mappings in the model's order; a later one sees what an earlier one gave.</summary>
    private MappingResult EvaluateInputs(Mapping[] mappings, ElementInstance at, FeelContext? locals)
    {
        var values = locals ?? FeelContext.Empty;
        List<EvaluationRecord>? records = null;
        foreach (var mapping in mappings)
        {
            var result = Evaluate(mapping.Source, at, values);
            if (result.Failure is { } failure)
                return new MappingResult(values, records, MappingFailed(failure));
            if (result.Record is not null)
                (records ??= []).Add(result.Record);
            var before = mapping.Path.Length > 1 ? values[mapping.Variable] : FeelNull.Instance;
            values = values.With(mapping.Variable, Placed(before, mapping.Path, 1, Storable(result.Value)));
        }
        return new MappingResult(values, records, null);
    }

    /// <summary>
    /// Output mappings write outwards from the scope around the element. Without them everything that was brought is merged into the nearest scope
    /// that has the name, the element itself included, else into the root.
    /// </summary>
    private Failure? ApplyOutputs(ElementInstance instance)
    {
        var mappings = instance.Element.Outputs;
        if (mappings.Length == 0)
        {
            if (instance.Payload is not { Count: > 0 } payload)
                return null;
            // What starts an event subprocess belongs to it: several of them may run side by side.
            if (instance.Element.IsEventStart)
                SetLocals(instance.Scope!, payload, null);
            else
                Propagate(instance, payload, null);
            return null;
        }
        if (instance.Payload is { Count: > 0 } brought)
            SetLocals(instance, brought, null);

        var values = FeelContext.Empty;
        List<EvaluationRecord>? records = null;
        foreach (var mapping in mappings)
        {
            var result = Evaluate(mapping.Source, instance, values);
            if (result.Failure is { } failure)
                return MappingFailed(failure);
            if (result.Record is not null)
                (records ??= []).Add(result.Record);
            var before = FeelNull.Instance as FeelValue;
            if (mapping.Path.Length > 1 && !values.TryGetValue(mapping.Variable, out before!))
                before = VisibleVariables.TryFind(instance.Outer, mapping.Variable, out var outer) ? outer : FeelNull.Instance;
            values = values.With(mapping.Variable, Placed(before, mapping.Path, 1, Storable(result.Value)));
        }
        // An inner instance of a multi-instance activity writes what is its own first: the result that is collected.
        var from = instance.LoopCounter > 0 ? instance : instance.Outer ?? instance;
        Propagate(from, values, records, instance.Element.IsEventStart ? instance.Scope : null);
        return null;
    }

    /// <summary>
    /// Merges each variable into the nearest scope that has its name, from <paramref name="from"/> outwards, else into the root, or into
    /// <paramref name="otherwise"/>.
    /// </summary>
    public void Propagate(
        ElementInstance from,
        FeelContext values,
        IReadOnlyList<EvaluationRecord>? records,
        ElementInstance? otherwise = null
    )
    {
        var left = values;
        for (var scope = from; left.Count > 0 && scope is not null; scope = scope.Outer)
        {
            // Whatever no inner scope has goes to the root.
            if (scope.Scope is null && otherwise is null)
            {
                SetLocals(scope, left, records);
                return;
            }
            if (scope.Variables is not { } table)
                continue;
            var here = new FeelContextBuilder(0);
            foreach (var entry in left.Entries)
            {
                if (table.KeyOf(entry.Name) != 0)
                    here.Set(entry.Name, entry.Value);
            }
            if (here.Count == 0)
                continue;
            var found = here.Build();
            SetLocals(scope, found, records);
            foreach (var entry in found.Entries)
                left = left.Without(entry.Name);
        }
        if (left.Count > 0)
            SetLocals(otherwise!, left, records);
    }

    public void SetLocal(ElementInstance scope, string name, FeelValue value) =>
        SetLocals(scope, FeelContext.Of(new FeelEntry(name, value)), null);

    public void SetLocals(ElementInstance scope, FeelContext values, IReadOnlyList<EvaluationRecord>? records)
    {
        if (values.Count == 0)
            return;
        var changes = new VariableChange[values.Count];
        for (var i = 0; i < changes.Length; i++)
        {
            var entry = values[i];
            var value = Storable(entry.Value);
            var known = scope.Variables?.KeyOf(entry.Name) ?? 0;
            changes[i] = new VariableChange(new VariableKey(known == 0 ? NextKey() : known), entry.Name, value, Apart(entry.Name, value));
        }
        Emit(new VariablesChanged(scope.Id, changes) { Mappings = records });
    }

    private static FeelValue Storable(FeelValue value) => JsonValues.From(value);

    /// <summary>Puts a value at a path: contexts on the way are kept and extended, whatever else stands there is replaced.</summary>
    private static FeelValue Placed(FeelValue before, string[] path, int depth, FeelValue value)
    {
        if (depth == path.Length)
            return value;
        var context = before as FeelContext ?? FeelContext.Empty;
        return context.With(path[depth], Placed(context[path[depth]], path, depth + 1, value));
    }

    private static Failure MappingFailed(Failure failure) => failure with { ErrorType = IncidentTypes.IoMappingError };
}
