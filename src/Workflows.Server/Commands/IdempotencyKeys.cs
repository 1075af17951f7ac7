using System.Security.Cryptography;
using System.Text;
using Workflows.Runtime.Dispatch;
using Workflows.Server.Problems;

namespace Workflows.Server.Commands;

/// <summary>
/// <c>Idempotency-Key</c>: a caller that got no answer may send the same request again and has its effect once. Address and body are hashed before the body is
/// read, so that the same key with another request is found out. The answer is kept with the effect, in its transaction.
/// </summary>
public static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private static readonly object Item = new();

    public static void UseIdempotencyKeys(this WebApplication app) =>
        app.Use(
            static (context, next) =>
                HttpMethods.IsGet(context.Request.Method) || context.Request.Headers[Header].ToString() is not { Length: > 0 } key
                    ? next(context)
                    : RememberAsync(context, key, next)
        );

    /// <summary>The caller's key for the one command that this request stands for; null when it gave none.</summary>
    public static IdempotencyRequest? Of(HttpContext context, Func<CommandResult.Accepted, byte[]> answer) =>
        context.Items[Item] is (string key, byte[] hash) ? new IdempotencyRequest(key, hash, answer) : null;

    private static async Task RememberAsync(HttpContext context, string key, RequestDelegate next)
    {
        if (key.Length > LongestKey)
        {
            await Answers
                .Malformed("Idempotency-Key 最长 200 个字符。", "An Idempotency-Key has 200 characters at most.", "IDEMPOTENCY_KEY")
                .ExecuteAsync(context);
            return;
        }
        context.Items[Item] = (key, await HashAsync(context.Request, context.RequestAborted));
        await next(context);
    }

    private static async Task<byte[]> HashAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.Method + " " + request.Path + request.QueryString + "\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
