using Workflows.Engine;

namespace Workflows.Runtime.Dispatch;

/// <summary>What the Runtime itself refuses.</summary>
internal static class RuntimeRejections
{
    public static Rejection IdempotencyKeyReused(string key) =>
        new(
            RejectionKind.Invalid,
            "IDEMPOTENCY_KEY_REUSED",
            new LocalizedText(
                $"幂等键“{key}”已用于另一个内容不同的请求。请为新的请求换一个键，或原样重发上次的请求。",
                $"The idempotency key '{key}' was used with another body. Use a new key for a new request, or repeat the request as it was."
            )
        );

    public static Rejection Unstorable { get; } =
        new(
            RejectionKind.Malformed,
            "TEXT_NUL",
            new LocalizedText(
                "文字中含有空字符 U+0000，数据库无法保存，请去掉后重试。本次操作未执行。",
                "A text holds the character U+0000, which databases cannot keep: remove it and try again. Nothing was done."
            )
        );

    public static Rejection Busy(StreamId stream) =>
        new(
            RejectionKind.Busy,
            "STREAM_BUSY",
            new LocalizedText(
                $"“{stream}”正被频繁修改，本次操作未执行。请稍后重试。",
                $"'{stream}' is being changed too often just now; nothing was done. Try again shortly."
            )
        );
}
