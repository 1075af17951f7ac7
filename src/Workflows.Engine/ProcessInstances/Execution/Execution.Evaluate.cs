using System.Runtime.InteropServices;
using Workflows.Dmn;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Functions;
using Workflows.Engine.Variables;
using Workflows.Feel;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.ProcessInstances;

/// <summary>What an expression gave: a value with the record of how it came about, or a failure.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Evaluated(FeelValue Value, EvaluationRecord? Record, Failure? Failure)
{
    public string? Text => (Value as FeelString)?.Value;
}

/// <content>Expressions, with the variables that are visible where they stand.</content>
internal sealed partial class Execution
{
    private VisibleVariables? visible;
    private FeelEnvironment? environment;

    /// <summary>Evaluates with the variables of <paramref name="at"/> and the scopes around it, behind <paramref name="locals"/>.</summary>
    /// <remarks>A literal is its own value and needs no record.</remarks>
    public Evaluated Evaluate(Expression expression, ElementInstance at, FeelContext? locals = null)
    {
        if (expression.IsLiteral)
            return new Evaluated(expression.Literal, null, null);
        if (expression.Feel is not { } feel)
            return new Evaluated(FeelNull.Instance, null, Unreadable(expression));

        visible ??= new VisibleVariables();
        visible.Look(at, locals);
        environment ??= new FeelEnvironment { Now = Context.Now, Functions = new EngineFunctions(this) };
        Evaluating = at;
        var recorder = feel.Variables.Count > 0 ? new FeelRecorder() : null;
        var result = feel.Evaluate(visible, environment, recorder);
        var record = new EvaluationRecord(expression.Text, recorder?.Reads ?? FeelContext.Empty, result.Value)
        {
            Warnings = result.Warnings.Count == 0 ? null : [.. result.Warnings.Select(warning => warning.En)],
        };
        return result.Failure is { } stopped
            ? new Evaluated(
                result.Value,
                record,
                Failure.Of(
                    IncidentTypes.ExtractValueError,
                    $"表达式“{expression.Text}”无法求值：{stopped.Zh}",
                    $"Expression «{expression.Text}» cannot be evaluated: {stopped.En}",
                    record
                )
            )
            : new Evaluated(result.Value, record, null);
    }

    /// <summary>Evaluates a decision with the variables that are visible at <paramref name="at"/>.</summary>
    public DecisionResult EvaluateDecision(DecisionDefinition decision, ElementInstance at)
    {
        visible ??= new VisibleVariables();
        visible.Look(at, null);
        environment ??= new FeelEnvironment { Now = Context.Now, Functions = new EngineFunctions(this) };
        Evaluating = at;
        return decision.Model.Evaluate(decision.DecisionId, visible, environment);
    }

    /// <summary>The element instance whose expression is being evaluated; <c>performer of</c> looks back from it.</summary>
    internal ElementInstance Evaluating { get; private set; } = null!;

    /// <summary>The position by whose calendar <c>workDue</c> counts.</summary>
    internal string? CalendarPosition { get; set; }

    /// <summary>What <c>workDue</c> counted last: the moment, and the time allowed that led to it.</summary>
    internal (DateTimeOffset Due, WorkDuration Duration, WorkCalendar? Calendar)? TimeAllowed { get; set; }

    /// <summary>A condition: true, false, or a failure for everything else.</summary>
    public bool Holds(
        Expression condition,
        ElementInstance at,
        out EvaluationRecord? record,
        out Failure? failure,
        FeelContext? locals = null
    )
    {
        var result = Evaluate(condition, at, locals);
        record = result.Record;
        failure = result.Failure;
        if (failure is null && result.Value is not FeelBoolean)
            failure = NotA(condition, "是/否", "true or false", result);
        return failure is null && result.Value.IsTrue;
    }

    /// <summary>A text that must not be missing or empty, such as a job type or a correlation key; numbers count as text.</summary>
    public Failure? TextOf(Expression expression, ElementInstance at, out string text, out EvaluationRecord? record)
    {
        var result = Evaluate(expression, at);
        record = result.Record;
        text = result.Value switch
        {
            FeelString s => s.Value,
            FeelNumber n => n.ToString(),
            _ => "",
        };
        return result.Failure ?? (text.Length > 0 ? null : NotA(expression, "文本", "a text", result));
    }

    public static Failure NotA(
        Expression expression,
        string zh,
        string en,
        Evaluated result,
        string type = IncidentTypes.ExtractValueError
    ) =>
        Failure.Of(
            type,
            $"表达式“{expression.Text}”应得到{zh}，实际是 {Short(result.Value)}。请补上缺的变量或改正表达式，再重试。",
            $"Expression «{expression.Text}» should give {en} but gave {Short(result.Value)}. Set the missing variable or correct the expression, then resolve.",
            result.Record
        );

    private static Failure Unreadable(Expression expression) =>
        Failure.Of(
            IncidentTypes.ExtractValueError,
            $"表达式“{expression.Text}”不是正确的 FEEL。",
            $"«{expression.Text}» is no FEEL expression."
        );

    private static string Short(FeelValue value)
    {
        var text = value.ToString();
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
