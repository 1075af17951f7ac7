using Workflows.Runtime.Verification;
using Workflows.Server.Api.Shapes;

namespace Workflows.Server.Api.Instances;

/// <summary>The proof in plain words.</summary>
internal static class Verifications
{
    public static VerificationAnswer Answer(StreamVerification result, string language) =>
        new(
            result.IsVerified,
            result.Commits,
            result.Events,
            result.Head.ToString(),
            result.Broken is { } broken ? new BrokenPlace(broken.Sequence, Reason(broken.Kind).In(language)) : null,
            Explanation(result).In(language)
        );

    public static LocalizedText Reason(BreakKind kind) => new($"链在此断开（{kind}）", $"the chain breaks here ({kind})");

    private static LocalizedText Explanation(StreamVerification result) =>
        result.IsVerified
            ? new(
                $"已重新计算全部 {result.Commits} 次提交的 SHA-256：每次提交的哈希都包含上一次的哈希、提交头和事件的原始字节，最后得到的哈希与存储的一致，历史没有被改动。导出事件后，用同样的方法可以离线复核。",
                $"All {result.Commits} commits were hashed again (SHA-256 of the hash before, the header and the events' exact bytes), and the last hash is the stored one: nothing was changed. With the exported events the same can be checked offline."
            )
            : new(
                "重新计算的哈希与存储的不一致，从断开处起的历史不可信，请联系管理员。",
                "The hashes do not agree with the stored ones: history cannot be trusted from the break on. Call the administrator."
            );
}
