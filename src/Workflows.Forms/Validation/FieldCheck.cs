using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Forms.Validation.FieldTypes;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation;

/// <summary>The judgement of one value of one field; gathers its problems.</summary>
internal sealed class FieldCheck(
    FormValueComponent component,
    string path,
    RuleScope scope,
    FormContext context,
    ImmutableArray<FormProblem>.Builder problems
)
{
    public FormContext Context => context;

    /// <summary>Brings the value into its form and checks it by the rules of its type and form-js's limits.</summary>
    public FeelValue Check(FormField field, FeelValue value)
    {
        var before = problems.Count;
        var normal = FieldType.Of(field.Kind).Normalise(field, value, this);
        if (problems.Count == before)
            LimitCheck.Run(field, normal, this);
        return normal;
    }

    /// <summary>Checks the rules that are ours: required by outcome, and between fields.</summary>
    public void CheckRules(FeelValue value)
    {
        var rules = component.Rules;
        var isRequiredAnyway = component is FormField { Limits.Required: true };
        if (!isRequiredAnyway && rules.RequiredWhen is { } required && LimitCheck.IsEmpty(component, value) && IsTrue(required))
            Report(Codes.Required, "必填", "required");
        foreach (var rule in rules.CrossFieldRules)
        {
            if (Evaluate(rule.Valid).IsFalse)
                Report(Codes.Rule, rule.Zh, rule.En);
        }
    }

    public bool IsTrue(FormExpression expression) => Evaluate(expression).IsTrue;

    /// <summary>The expression's value here; null where it has none, a problem where it could not be evaluated to its end.</summary>
    public FeelValue Evaluate(FormExpression expression)
    {
        var result = expression.Feel.Evaluate(scope, context.Environment);
        if (result.Failure is { } failure)
            Report(Codes.Expression, $"表单规则无法计算：{failure.Zh}", $"a rule of the form could not be evaluated: {failure.En}");
        return result.IsComplete ? result.Value : FeelNull.Instance;
    }

    public void Report(string code, string zh, string en) => problems.Add(new FormProblem(code, component.Id, path, zh, en));
}
