namespace Workflows.Engine.Deployments;

internal static class DeploymentRejections
{
    public static Decision Forbidden(string? processName) =>
        Rejected(
            RejectionKind.Forbidden,
            "NOT_PROCESS_OWNER",
            processName is null ? "只有流程负责人或系统管理员可以发布流程。" : $"“{processName}”由其流程负责人发布；请联系该流程的负责人。",
            processName is null
                ? "Only process owners and administrators may publish."
                : $"'{processName}' is published by its process owner; ask that owner."
        );

    public static Decision NoteRequired() =>
        Rejected(
            RejectionKind.Invalid,
            "PUBLISH_NOTE_REQUIRED",
            "发布新版本要写说明：改了什么、为什么。",
            "Publishing needs a note: what was changed, and why."
        );

    public static Decision Nothing() => Rejected(RejectionKind.Malformed, "NO_RESOURCES", "没有收到任何文件。", "No files were received.");

    public static Decision NewerVersion(string processId, int version) =>
        Rejected(
            RejectionKind.Conflict,
            "NEWER_VERSION_EXISTS",
            $"“{processId}”已有第 {version} 版，比你开始修改时的版本新；请在新版本上合并修改后再发布。",
            $"'{processId}' already has version {version}, newer than the one you began with; merge your changes with it and publish again."
        );

    public static Decision Invalid(IReadOnlyList<Problem> problems)
    {
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var text = new LocalizedText($"有 {errors} 处错误，未部署任何文件。", $"{errors} error(s); nothing was deployed.");
        return new Decision.Rejected(new Rejection(RejectionKind.Invalid, "DEPLOYMENT_INVALID", text) { Problems = problems });
    }

    private static Decision.Rejected Rejected(RejectionKind kind, string code, string zh, string en) =>
        new(new Rejection(kind, code, new LocalizedText(zh, en)));
}
