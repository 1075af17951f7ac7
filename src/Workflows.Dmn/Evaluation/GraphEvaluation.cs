using Workflows.Dmn.Model;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Evaluation;

/// <summary>
/// Values of a requirements graph, each decision once («DMN 1.5 §10.4»). A decision service opens one of its own, in which its
/// parameters are given, and so does each import, whose inputs are looked for below the import's name first.
/// </summary>
internal sealed class GraphEvaluation(DmnRun run, IFeelScope inputs, Dictionary<DrgElement, FeelValue> known)
{
    private static readonly FeelType[] WithTime = [FeelType.DateTime, FeelType.DaysTimeDuration];
    private static readonly FeelType[] WithoutTime = [FeelType.Date, FeelType.Time, FeelType.DaysTimeDuration];

    private readonly Dictionary<DrgElement, FeelValue> _known = known;
    private readonly Dictionary<string, GraphEvaluation> _imports = new(StringComparer.Ordinal);

    public FeelValue ValueOf(DrgElement element)
    {
        if (_known.TryGetValue(element, out FeelValue? value))
            return value;
        value = element switch
        {
            InputData input => Input(input),
            Decision decision => Decide(decision),
            KnowledgeModel knowledge => Invoke(FunctionOf(knowledge)),
            DecisionService service => Invoke(FunctionOf(service)),
            _ => throw new ArgumentOutOfRangeException(nameof(element), element.GetType().Name, "no value for this element"),
        };
        _known[element] = value;
        return value;
    }

    private FeelValue Input(InputData input)
    {
        FeelValue given = FindInput(input) ?? FeelNull.Instance;
        if (input.IsAny)
            return Temporal(given);
        return Typed(input.Type.FromJson(given), input.Type, input.Name);
    }

    private static FeelValue Temporal(FeelValue given) =>
        given is FeelString text
            ? (text.Value.Contains('T', StringComparison.Ordinal) ? WithTime : WithoutTime)
                .Select(type => type.FromJson(given))
                .FirstOrDefault(read => read is not FeelString)
                ?? given
            : given;

    private FeelValue? FindInput(DrgElement input)
    {
        if (inputs.TryGetValue(input.VariableName, out FeelValue? value) || inputs.TryGetValue(input.Name, out value))
            return value;
        return inputs.TryGetValue(input.Id, out value) ? value : null;
    }

    private FeelValue Decide(Decision decision)
    {
        LayeredScope scope = new(inputs);
        List<EvaluatedInput> required = [];
        return run.Trace(
            new Traced(decision.Id, decision.Name, decision.Namespace, decision.Kind),
            required,
            () =>
            {
                Require(decision.Requirements, scope, required);
                FeelValue value = decision.Logic is { } logic ? logic.Evaluate(scope, run) : FindInput(decision) ?? FeelNull.Instance;
                return Typed(value, decision.Type, decision.Name);
            }
        );
    }

    /// <summary>Puts what is required into the scope: own elements by their name and id, imported ones below the import's name.</summary>
    private void Require(IReadOnlyList<Requirement> requirements, LayeredScope scope, List<EvaluatedInput>? noted)
    {
        Dictionary<string, FeelContextBuilder> imports = new(StringComparer.Ordinal);
        foreach (Requirement requirement in requirements)
        {
            DrgElement element = requirement.Element;
            GraphEvaluation graph = requirement.ImportName.Length == 0 ? this : Import(requirement.ImportName);
            FeelValue value = element switch
            {
                KnowledgeModel knowledge => graph.FunctionOf(knowledge),
                DecisionService service => graph.FunctionOf(service),
                _ => graph.ValueOf(element),
            };
            if (value is not FeelFunction)
                noted?.Add(new EvaluatedInput(element.Id, element.Name, value));
            if (requirement.ImportName.Length == 0)
            {
                if (element is Decision)
                    scope.Set(element.Id, value);
                scope.Set(element.VariableName, value);
                continue;
            }
            if (!imports.TryGetValue(requirement.ImportName, out FeelContextBuilder? builder))
                imports.Add(requirement.ImportName, builder = new FeelContextBuilder());
            builder.Set(element.VariableName, value);
        }
        foreach ((string name, FeelContextBuilder builder) in imports)
            scope.Set(name, builder.Build());
    }

    private GraphEvaluation Import(string name)
    {
        if (_imports.TryGetValue(name, out GraphEvaluation? known))
            return known;
        IFeelScope below =
            inputs.TryGetValue(name, out FeelValue? given) && given is FeelContext context ? new FallbackScope(context, inputs) : inputs;
        return _imports[name] = new GraphEvaluation(run, below, []);
    }

    private FeelFunction FunctionOf(KnowledgeModel knowledge)
    {
        if (knowledge.Logic is not { } logic)
            return new FeelFunction(knowledge.Name, [], (_, _) => FeelNull.Instance);
        if (_known.TryGetValue(knowledge, out FeelValue? made) && made is FeelFunction known)
            return known;
        LayeredScope scope = new(null);
        FeelFunction function = logic.Define(scope, run, knowledge.Id, knowledge.Name, knowledge.Namespace);
        _known[knowledge] = function;
        // It sees itself, so it may be recursive, and the knowledge that it requires.
        scope.Set(knowledge.VariableName, function);
        Require(knowledge.Requirements, scope, null);
        return function;
    }

    private FeelFunction FunctionOf(DecisionService service)
    {
        List<Requirement> parameters = [.. service.Parameters];
        return new FeelFunction(
            service.Name,
            [.. parameters.Select(p => new FeelParameter(p.Element.VariableName, p.Element.Type))],
            (arguments, _) =>
            {
                LayeredScope given = new(null);
                Dictionary<DrgElement, FeelValue> values = [];
                for (int i = 0; i < parameters.Count; i++)
                {
                    given.Set(parameters[i].Element.VariableName, arguments[i]);
                    values[parameters[i].Element] = arguments[i];
                }
                GraphEvaluation inside = new(run, given, values);
                return Typed(inside.Outputs(service), service.Type, service.Name);
            }
        );
    }

    private FeelValue Outputs(DecisionService service)
    {
        if (service.Outputs is [{ } only])
            return ValueOf(only.Element);
        FeelContextBuilder outputs = new();
        foreach (Requirement output in service.Outputs)
            outputs.Set(output.Element.VariableName, ValueOf(output.Element));
        return outputs.Build();
    }

    /// <summary>Calls a function with the inputs of its parameters' names: how a service or knowledge model is evaluated by itself.</summary>
    private FeelValue Invoke(FeelFunction function)
    {
        FeelValue[] arguments = new FeelValue[function.Parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = inputs.TryGetValue(function.Parameters[i].Name, out FeelValue? value)
                ? function.Parameters[i].Type.FromJson(value)
                : FeelNull.Instance;
        return Feel.Evaluation.Call.Invoke(function, arguments, null, run.State);
    }

    private FeelValue Typed(FeelValue value, FeelType type, string name) =>
        type.Convert(value)
        ?? run.Warn(DmnCodes.Type, $"“{name}”的值不符合类型 {type.Name}", $"the value of '{name}' is not of type {type.Name}");
}
