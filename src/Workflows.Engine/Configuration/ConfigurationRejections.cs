using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Configuration;

internal static class ConfigurationRejections
{
    public static Decision Unknown(string name) =>
        Rejected(RejectionKind.NotFound, "PARAMETER_NOT_FOUND", $"没有名为“{name}”的参数。", $"There is no parameter «{name}».");

    public static Decision Forbidden(ConfigParameter parameter, OrganizationSnapshot organization)
    {
        var positions = parameter.ChangedBy.Select(position => organization.FindPosition(position)?.Name ?? position.Value).ToList();
        return Rejected(
            RejectionKind.Forbidden,
            "PARAMETER_NOT_YOURS",
            $"参数“{parameter.Label}”由{string.Join("、", positions.Append("系统管理员"))}修改。",
            $"Parameter «{parameter.Name}» is changed by {string.Join(", ", parameter.ChangedBy.Select(p => p.Value).Append("administrators"))}."
        );
    }

    public static Decision ChangedMeanwhile(ConfigParameter parameter) =>
        Rejected(
            RejectionKind.Conflict,
            "PARAMETER_CHANGED_MEANWHILE",
            $"参数“{parameter.Label}”刚被别人修改，请刷新后再改。",
            $"Parameter «{parameter.Name}» was changed meanwhile; look at it again, then change it."
        );

    public static Decision NoNote(ConfigParameter parameter) =>
        Rejected(
            RejectionKind.Invalid,
            "PARAMETER_NOTE_REQUIRED",
            $"请写明修改“{parameter.Label}”的原因（不超过 2000 字）。",
            $"Say why parameter «{parameter.Name}» is changed (2000 characters at most).",
            "note"
        );

    public static Decision Invalid(ConfigParameter parameter, (string Zh, string En) fault) =>
        Rejected(
            RejectionKind.Invalid,
            "PARAMETER_VALUE_INVALID",
            $"“{parameter.Label}”{fault.Zh}。",
            $"Parameter «{parameter.Name}» {fault.En}.",
            "value"
        );

    private static Decision.Rejected Rejected(RejectionKind kind, string code, string zh, string en, string? field = null)
    {
        var text = new LocalizedText(zh, en);
        return new(new Rejection(kind, code, text) { Problems = field is null ? [] : [new Problem(code, text, Field: field)] });
    }
}
