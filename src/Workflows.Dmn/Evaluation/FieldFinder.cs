using Workflows.Dmn.Model;
using Workflows.Dmn.Tables;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Evaluation;

/// <summary>Finds what a person has to give to try a decision: the columns of its tables first, then whatever else its logic reads.</summary>
internal static class FieldFinder
{
    public static IReadOnlyList<DecisionField> Find(Decision decision)
    {
        List<DecisionField> fields = [];
        HashSet<Decision> seen = [];
        Collect(decision, seen, fields);
        // A whole that is asked for has its entries in it.
        return
        [
            .. fields
                .DistinctBy(field => field.Path, StringComparer.Ordinal)
                .Where(field => !fields.Exists(other => field.Path.StartsWith(other.Path + ".", StringComparison.Ordinal))),
        ];
    }

    private static void Collect(Decision decision, HashSet<Decision> seen, List<DecisionField> fields)
    {
        if (!seen.Add(decision))
            return;
        HashSet<string> required = new(StringComparer.Ordinal);
        foreach (Requirement requirement in decision.Requirements)
        {
            if (requirement.Element is Decision other)
                Collect(other, seen, fields);
            if (requirement.Element is not InputData || requirement.ImportName.Length > 0)
                required.Add(requirement.ImportName.Length > 0 ? requirement.ImportName : requirement.Element.VariableName);
            if (requirement.Element is Decision { Id: var id })
                required.Add(id);
        }
        List<InputData> data = [.. decision.Requirements.Select(r => r.Element).OfType<InputData>()];
        if (decision.Logic is DecisionTable table)
            fields.AddRange(
                table.Inputs.Select(column => Column(column, data)).OfType<DecisionField>().Where(f => !required.Contains(Root(f)))
            );
        foreach (FeelVariable variable in decision.Logic?.Variables ?? [])
        {
            if (!required.Contains(variable.Name))
                fields.Add(new DecisionField(variable.ToString(), variable.ToString(), TypeOf(variable, data), []));
        }
    }

    private static string Root(DecisionField field) => field.Path.Split('.', 2)[0];

    /// <summary>A column that is a variable and nothing else; one that calculates asks for what it reads.</summary>
    private static DecisionField? Column(TableInput column, List<InputData> data)
    {
        if (column.Expression.Variables is not [{ } only] || only.ToString() != column.Expression.Text.Trim())
            return null;
        FeelType type = column.Type == FeelType.Any ? TypeOf(only, data) : column.Type;
        return new DecisionField(only.ToString(), column.Name, type, Choices(column));
    }

    private static FeelType TypeOf(FeelVariable variable, List<InputData> data)
    {
        FeelType? type = data.Find(d => d.VariableName == variable.Name)?.Type;
        foreach (string entry in variable.Path.Skip(1))
            type = Member(type, entry);
        return type ?? FeelType.Any;
    }

    private static FeelType? Member(FeelType? type, string name) =>
        type switch
        {
            FeelContextType context => context.Members.FirstOrDefault(member => member.Name == name)?.Type,
            FeelRestrictedType restricted => Member(restricted.Basis, name),
            FeelNamedType named => Member(named.Definition(), name),
            _ => null,
        };

    private static List<string> Choices(TableInput column)
    {
        if (column.Allowed is not { } allowed || FeelExpression.Parse($"[{allowed.Text}]").Value is not { } list)
            return [];
        return list.Variables.Count == 0 && list.Evaluate(FeelContext.Empty, FeelEnvironment.Timeless).Value is FeelList values
            ? values.All(value => value is FeelString)
                ? [.. values.Select(value => ((FeelString)value).Value)]
                : []
            : [];
    }
}
