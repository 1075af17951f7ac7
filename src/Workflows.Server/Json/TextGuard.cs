using Microsoft.Net.Http.Headers;
using Workflows.Server.Problems;

namespace Workflows.Server.Json;

/// <summary>
/// Turns away, before anything is done, a request whose texts hold U+0000: PostgreSQL cannot keep it, and what one database refuses the other may not take.
/// JSON is looked through while it is read and never held whole; uploads are bytes and pass, their names are judged where they are taken.
/// </summary>
public static class TextGuard
{
    private const string EncodedNul = "%00";

    public static void UseTextGuard(this WebApplication app) =>
        app.Use(
            static (context, next) =>
            {
                var request = context.Request;
                // No server lets it into a path.
                if (request.QueryString.Value?.Contains(EncodedNul, StringComparison.Ordinal) is true)
                    return UnstorableTextException.InAddress.ExecuteAsync(context);
                if (!request.HasJsonContentType())
                    return next(context);
                // Other encodings hide what is looked for, and RFC 8259 §8.1 knows none.
                if (!IsUtf8(request.ContentType!))
                    return Answers.OfStatus(StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(context);
                request.Body = new TextGuardStream(request.Body);
                return next(context);
            }
        );

    private static bool IsUtf8(string contentType) =>
        MediaTypeHeaderValue.Parse(contentType).Charset is { Length: var length } charset
        && (length == 0 || HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
