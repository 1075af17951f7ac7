namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>What an instance answers when it refuses: why, and what is possible instead.</summary>
internal static class InstanceRejections
{
    public static Rejection NoInstance(ProcessInstanceKey key) =>
        Of(
            RejectionKind.NotFound,
            "INSTANCE_NOT_FOUND",
            $"没有流程实例 {key}。请核对编号。",
            $"There is no process instance {key}. Check the key."
        );

    /// <summary>The caller's cancellation overtook its own call: it has to come again.</summary>
    public static Rejection NotYet(ProcessInstanceKey key) =>
        Of(
            RejectionKind.Busy,
            "INSTANCE_NOT_YET",
            $"流程实例 {key} 还没有建立，请稍后重试。",
            $"Process instance {key} does not exist yet; try again later."
        );

    public static Rejection Ended(Execution run) =>
        Of(
            RejectionKind.Conflict,
            "INSTANCE_ENDED",
            run.State.Root.State == LifeCycle.Completed
                ? $"流程实例 {run.State.Created!.BusinessKey} 已经办结，不能再改动；可以在历史中查看。"
                : $"流程实例 {run.State.Created!.BusinessKey} 已经终止，不能再改动；可以在历史中查看。",
            $"Process instance {run.State.Key} has ended; it can only be looked at in the history."
        );

    public static Rejection Forbidden(string zh, string en) => Of(RejectionKind.Forbidden, "FORBIDDEN", zh, en);

    public static Rejection NotFound(string code, string zh, string en) => Of(RejectionKind.NotFound, code, zh, en);

    public static Rejection Conflict(string code, string zh, string en) => Of(RejectionKind.Conflict, code, zh, en);

    public static Rejection Malformed(string code, string zh, string en) => Of(RejectionKind.Malformed, code, zh, en);

    public static Rejection Invalid(string code, string zh, string en, IReadOnlyList<Problem>? problems = null) =>
        new(RejectionKind.Invalid, code, new LocalizedText(zh, en)) { Problems = problems ?? [] };

    private static Rejection Of(RejectionKind kind, string code, string zh, string en) => new(kind, code, new LocalizedText(zh, en));
}
