using Workflows.Dmn;
using Workflows.Engine.Behaviors;
using Workflows.Engine.Configuration;
using Workflows.Engine.Deployments;
using Workflows.Feel;
using Workflows.Feel.Types;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;

namespace Workflows.Server.Designer;

/// <summary>Tries a decision before it is deployed, with the reader and the evaluation that processes use. Nothing is kept.</summary>
/// <remarks>Parameters (<c>config.…</c>) are those in force, as an instance that starts now would have them: nobody is asked for what the house knows.</remarks>
public sealed class DecisionTrial(IDefinitionsProvider definitions, IOrganizationProvider organization, RuntimeClock clock)
{
    private const string Config = "config";

    public TriedDecisionAnswer Of(TryDecisionRequest request, string language)
    {
        var reading = DeploymentReading.Read(Lint.Resources(request.Files), EngineSupport.Current, definitions.Current);
        var resource = reading.Resources.FirstOrDefault(resource => resource.Name.Value == request.File);
        List<ProblemItem> problems = [.. (resource?.Problems ?? []).Select(problem => ProblemItem.Of(problem, language))];
        if (resource?.Dmn is not { } model)
            return new TriedDecisionAnswer(problems, [], null);
        List<TriableDecision> decisions =
        [
            .. model
                .Decisions.Where(decision => decision.Kind is not (DecisionKind.Undefined or DecisionKind.Service))
                .Select(decision => new TriableDecision(
                    decision.Id,
                    decision.Name,
                    [.. model.FieldsOf(decision.Id).Where(IsAsked).Select(Field)]
                )),
        ];
        if (request.DecisionId is not { } id || decisions.All(decision => decision.Id != id))
            return new TriedDecisionAnswer(problems, decisions, null);

        var now = new FeelEnvironment { Now = clock.Now };
        var values = request.Values ?? FeelContext.Empty;
        foreach (var (path, text) in request.Expressions ?? new Dictionary<string, string>())
        {
            var parsed = FeelExpression.Parse(text);
            if (parsed.TryGet(out var expression))
                values = values.With(path, expression.Evaluate(FeelContext.Empty, now).Value);
            else
                problems.Add(Wrong(path, parsed.Problems[0], language));
        }
        if (problems.Exists(problem => problem.Field is not null))
            return new TriedDecisionAnswer(problems, decisions, null);
        var inputs = Nested(values);
        if (!inputs.TryGetValue(Config, out _))
            inputs = inputs.With(Config, ConfigValues.FeelOf(organization.Current.Config));
        return new TriedDecisionAnswer(problems, decisions, Tried(model.Evaluate(id, inputs, now), language));
    }

    private bool IsAsked(DecisionField field) =>
        !field.Path.StartsWith(Config + ".", StringComparison.Ordinal)
        || organization.Current.FindParameter(field.Path[(Config.Length + 1)..]) is null;

    /// <summary>Paths become contexts: <c>order.amount</c> is the entry of a variable.</summary>
    private static FeelContext Nested(FeelContext values)
    {
        var nested = FeelContext.Empty;
        foreach (var entry in values.Entries)
            nested = Put(nested, entry.Name.Split('.'), entry.Value);
        return nested;
    }

    private static FeelContext Put(FeelContext into, ReadOnlySpan<string> path, FeelValue value) =>
        path.Length == 1
            ? into.With(path[0], value)
            : into.With(
                path[0],
                Put(
                    into.TryGetValue(path[0], out var below) && below is FeelContext context ? context : FeelContext.Empty,
                    path[1..],
                    value
                )
            );

    private static TriableField Field(DecisionField field) => new(field.Path, field.Label, KindOf(field.Basic), field.Choices);

    private static string KindOf(FeelType type) =>
        type == FeelType.String ? "string"
        : type == FeelType.Number ? "number"
        : type == FeelType.Boolean ? "boolean"
        : type == FeelType.Date ? "date"
        : type == FeelType.Time ? "time"
        : type == FeelType.DateTime ? "dateTime"
        : type == FeelType.DaysTimeDuration || type == FeelType.YearsMonthsDuration ? "duration"
        : "feel";

    private static ProblemItem Wrong(string path, FeelProblem problem, string language) =>
        ProblemItem.Of(new Problem(problem.Code, new(problem.Zh, problem.En), Field: path, Column: problem.Span.Start + 1), language);

    private static TriedDecision Tried(DecisionResult result, string language)
    {
        string Said(string zh, string en) => new LocalizedText(zh, en).In(language);
        var failure =
            result.Failure is { } stopped ? Said(stopped.Zh, stopped.En)
            : result.Breach is { } breach ? Said(breach.Zh, breach.En)
            : null;
        return new TriedDecision(
            FeelJson.ToJson(result.Output),
            failure,
            [.. result.Warnings.Where(warning => warning != result.Breach).Select(warning => Said(warning.Zh, warning.En))],
            [
                .. result
                    .Evaluated.Where(step => !step.IsKnowledge)
                    .Select(step => new TriedStep(
                        step.Id,
                        step.Name,
                        FeelJson.ToJson(step.Output),
                        [
                            .. step.MatchedRules.Select(rule => new TriedRule(
                                rule.Id,
                                rule.Index,
                                [.. rule.Outputs.Select(output => new TriedOutput(output.Name, FeelJson.ToJson(output.Value)))]
                            )),
                        ]
                    )),
            ]
        );
    }
}
