using Workflows.Organization.Structure;
using Codes = Workflows.Organization.OrganizationProblemCodes;

namespace Workflows.Organization.Checks;

/// <summary>Every parameter is declared once, its default may stand, and whoever may change it exists.</summary>
internal static class Parameters
{
    public static void Check(OrganizationModel model, ProblemCollector problems)
    {
        var names = model.Config.Keys.ToHashSet(StringComparer.Ordinal);
        var positions = model.Positions.Select(p => p.Id).ToHashSet();
        foreach (var (i, parameter) in model.Parameters.Index())
        {
            var path = $"{model.ParametersPath}parameters[{i}]";
            if (!IsName(parameter.Name))
            {
                problems.Add(
                    Codes.BadValue,
                    $"{path}.name",
                    $"“{parameter.Name}”不能用作参数名：应以字母开头，只含字母和数字",
                    $"«{parameter.Name}» cannot name a parameter: a letter, then letters and digits"
                );
            }
            if (!names.Add(parameter.Name))
                problems.Add(
                    Codes.DuplicateId,
                    $"{path}.name",
                    $"参数“{parameter.Name}”写了两次",
                    $"parameter «{parameter.Name}» is declared twice"
                );
            if (parameter.Min > parameter.Max)
                problems.Add(Codes.BadValue, $"{path}.min", "min 不能大于 max", "min must not be more than max");
            if (ConfigRule.FaultOf(parameter, parameter.Default) is { } fault)
                problems.Add(Codes.BadValue, $"{path}.default", $"默认值{fault.Zh}", $"the default {fault.En}");
            foreach (var (j, position) in parameter.ChangedBy.Index())
            {
                if (!positions.Contains(position))
                    problems.Add(
                        Codes.UnknownReference,
                        $"{path}.changedBy[{j}]",
                        $"没有 id 为“{position}”的岗位",
                        $"there is no position «{position}»"
                    );
            }
        }
    }

    private static bool IsName(string name) => name.Length > 0 && char.IsLetter(name[0]) && name.All(char.IsLetterOrDigit);
}
