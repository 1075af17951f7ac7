namespace Workflows.Server.Problems;

/// <summary>An error as an endpoint returns it; the language is chosen when it is written.</summary>
public sealed class ProblemAnswer(int status, string code, LocalizedText detail, IReadOnlyList<Problem>? problems = null) : IResult
{
    public int Status => status;
    public string Code => code;

    /// <summary>When to try again, for 429 and 503.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string? TraceId { get; init; }

    public static ProblemAnswer Of(Rejection rejection) =>
        new(StatusOf(rejection.Kind), rejection.Code, rejection.Text, rejection.Problems)
        {
            RetryAfter = rejection.Kind == RejectionKind.Busy ? TimeSpan.FromSeconds(1) : null,
        };

    public static int StatusOf(RejectionKind kind) =>
        kind switch
        {
            RejectionKind.Malformed => StatusCodes.Status400BadRequest,
            RejectionKind.Forbidden => StatusCodes.Status403Forbidden,
            RejectionKind.NotFound => StatusCodes.Status404NotFound,
            RejectionKind.Conflict => StatusCodes.Status409Conflict,
            RejectionKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RejectionKind.Busy => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A rejection kind without a status."),
        };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Language.Of(httpContext);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.ContentLanguage = language;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(
            Body(httpContext, language),
            options: null,
            "application/problem+json",
            httpContext.RequestAborted
        );
    }

    /// <summary>The body alone, for answers that hold several.</summary>
    public ProblemBody Body(HttpContext context, string language) =>
        new(
            "urn:workflows:problem:" + code,
            ProblemTitles.Of(status).In(language),
            status,
            detail.In(language),
            context.Request.Path.Value is { Length: > 0 } path ? path : "/",
            code
        )
        {
            Problems = problems is { Count: > 0 } ? [.. problems.Select(problem => ProblemItem.Of(problem, language))] : null,
            TraceId = TraceId,
        };
}
