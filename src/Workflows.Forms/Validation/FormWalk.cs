using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation;

/// <summary>One check of one submission: walks the visible fields, judges each, and gathers what may be written.</summary>
internal sealed class FormWalk(FormDefinition form, FeelContext data, string? outcome, FormContext context)
{
    private const int MostRows = 1_000;

    private readonly FormVisibility visibility = new(context.Environment);
    private readonly ImmutableArray<FormProblem>.Builder problems = ImmutableArray.CreateBuilder<FormProblem>();

    public FormCheck Run()
    {
        if (SubmissionSize.IsTooLarge(form, data))
        {
            Report(
                Codes.TooMany,
                "",
                "",
                $"一次最多提交 {SubmissionSize.Most} 个值",
                $"at most {SubmissionSize.Most} values may be submitted at once"
            );
            return new FormCheck(FeelContext.Empty, problems.ToImmutable());
        }

        var filled = new FormDefaults(form).Fill(data, context.Variables);
        var shown = visibility.DataOf(form, filled, context.Variables);
        var kept = KeptValues.Of(form.Components, shown);
        var scope = new RuleScope(FormScope.Root(shown), FormScope.Root(kept), outcome);

        var walk = Walk(form.Components, new FormContainer(data, context.Variables, filled, kept), scope, "");
        foreach (var (path, value) in walk.Known.UnknownIn(data))
        {
            if (context.AcceptsOtherValues)
                walk = walk with { Values = path.Put(walk.Values, value) };
            else
                Report(Codes.UnknownField, "", path.ToString(), "表单上没有这一项", "the form has no such field");
        }
        return new FormCheck(walk.Values, problems.ToImmutable());
    }

    /// <summary>Judges the components of one container (the form, or a row) and gives what of it may be written.</summary>
    private ContainerValues Walk(ImmutableArray<FormComponent> components, FormContainer container, RuleScope scope, string at)
    {
        var values = new ContainerValues(FeelContext.Empty, new KnownPaths());
        Walk(components, FormPath.Empty, isHidden: false);
        return values;

        void Walk(ImmutableArray<FormComponent> inner, FormPath prefix, bool isHidden)
        {
            foreach (var component in inner)
            {
                var hidden = isHidden || visibility.IsHidden(component, scope.AsShown);
                if (component is FormGroup group)
                    Walk(group.Components, prefix.Below(group.Path), hidden);
                if (component is not FormValueComponent value)
                    continue;

                var path = prefix.Below(value.Path);
                values.Known.Add(path);
                if (!hidden && Judge(value, path, container, scope, at + path) is { } accepted)
                    values = values with { Values = path.Put(values.Values, accepted) };
            }
        }
    }

    /// <summary>The value to write, or null for none: it was not given, or is not this step's to write and stays by itself, as all but a row's do.</summary>
    private FeelValue? Judge(FormValueComponent component, FormPath path, FormContainer container, RuleScope scope, string at)
    {
        var field = new FieldCheck(component, at, scope, context, problems);
        if (component.Rules.Access != FieldAccess.Write)
        {
            if (path.Find(container.Submitted) is { IsNull: false } given && !IsUnchanged(component, given, path.Find(container.Existing)))
                field.Report(Codes.NotWritable, "这一步不能填写此项", "this step may not change this field");
            return container.Untouched(path);
        }

        var value = path.Find(container.Filled) ?? FeelNull.Instance;
        var judged = component switch
        {
            FormList list => JudgeRows(list, value, path, container, field, scope, at),
            FormField { Kind: FieldKind.Expression, Computed: { } computed } => field.Evaluate(computed),
            FormField plain => field.Check(plain, value),
            _ => throw new InvalidOperationException($"Unknown component {component.GetType()}."),
        };
        field.CheckRules(judged);

        if (component.Rules.ReadOnlyWhen is { } readOnly && field.IsTrue(readOnly))
        {
            if (path.Find(container.Submitted) is { } given && !IsUnchanged(component, given, path.Find(container.Existing)))
                field.Report(Codes.NotWritable, "此项只读，不能修改", "this field is read-only");
            return container.Untouched(path);
        }
        var isGiven = path.Find(container.Submitted) is not null;
        var isNew = path.Find(container.Existing) is null && !judged.IsNull;
        return isGiven || isNew || component is FormField { Kind: FieldKind.Expression } ? judged : null;
    }

    private FeelValue JudgeRows(
        FormList list,
        FeelValue value,
        FormPath path,
        FormContainer container,
        FieldCheck field,
        RuleScope scope,
        string at
    )
    {
        if (value.IsNull)
            return value;
        if (value is not FeelList rows)
        {
            field.Report(Codes.Type, "应是列表", "must be a list");
            return value;
        }
        if (rows.Count > MostRows)
        {
            field.Report(Codes.TooMany, $"不能超过 {MostRows} 行", $"there may be at most {MostRows} rows");
            return value;
        }

        var before = path.Find(container.Existing) as FeelList;
        var kept = path.Find(container.Kept) as FeelList;
        var isFixed = list.HasFixedRows && rows.Count == before?.Count;
        var judged = new List<FeelValue>(rows.Count);
        foreach (var (i, row) in rows.Index())
        {
            var rowAt = $"{at}[{i}]";
            if (row is not FeelContext submitted)
            {
                problems.Add(new FormProblem(Codes.Type, list.Id, rowAt, "这一行的格式不对", "this row is malformed"));
                continue;
            }
            var old = i < (before?.Count ?? 0) && before![i] is FeelContext known ? known : FeelContext.Empty;
            var keptRow = i < (kept?.Count ?? 0) && kept![i] is FeelContext exact ? exact : submitted;
            var inner = new FormContainer(submitted, old, submitted, keptRow) { IsRow = true, IsFixedRow = isFixed };
            var walk = Walk(list.Components, inner, scope.Row(row, keptRow, i), $"{rowAt}.");
            judged.Add(walk.Values);
            foreach (var (unknown, _) in walk.Known.UnknownIn(submitted))
                problems.Add(
                    new FormProblem(Codes.UnknownField, list.Id, $"{rowAt}.{unknown}", "表单上没有这一列", "the form has no such column")
                );
        }
        return FeelList.From(judged);
    }

    /// <summary>A read-only field comes back with the value that it was shown with, perhaps in another writing (168 for 168.00).</summary>
    private static bool IsUnchanged(FormValueComponent component, FeelValue given, FeelValue? existing)
    {
        var before = existing ?? FeelNull.Instance;
        if (given.Equals(before) || given is FeelString { Value: "" } && before.IsNull)
            return true;
        return component is FormField { Kind: FieldKind.Number }
            && NumberText.TryRead(given, out var one)
            && NumberText.TryRead(before, out var other)
            && one == other;
    }

    private void Report(string code, string fieldId, string path, string zh, string en) =>
        problems.Add(new FormProblem(code, fieldId, path, zh, en));

    /// <summary>What may be written of a container, and which places in it belong to fields.</summary>
    private sealed record ContainerValues(FeelContext Values, KnownPaths Known);
}
