using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Workflows.Runtime.Store;
using Workflows.Server.Json;

namespace Workflows.Server.Problems;

/// <summary>Turns what was thrown into a Problem: the caller's faults with their place, the server's with a trace id and nothing of its inside.</summary>
public sealed class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        await Answer(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private ProblemAnswer Answer(HttpContext context, Exception exception) =>
        exception switch
        {
            UnstorableTextException text => text.Answer,
            BadHttpRequestException { InnerException: JsonException json } => MalformedJson.Answer(json),
            JsonException json => MalformedJson.Answer(json),
            BadHttpRequestException { StatusCode: 400 } bad => Answers.Malformed(
                "请求无法读取，请检查地址参数与内容。",
                "The request cannot be read: " + bad.Message
            ),
            BadHttpRequestException bad => Answers.OfStatus(bad.StatusCode),
            InvalidDataException { Message: var message } when context.Request.HasFormContentType => Answers.Malformed(
                "表单内容无法读取。",
                "The form cannot be read: " + message
            ),
            _ when IsPassing(exception) => Later(context, exception),
            _ => Internal(context, exception),
        };

    /// <summary>A database that is away for a while. EF Core hides the cause inside an InvalidOperationException.</summary>
    private static bool IsPassing(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is StoreUnavailableException or DbException { IsTransient: true } or TimeoutException)
                return true;
        }
        return false;
    }

    private ProblemAnswer Later(HttpContext context, Exception exception)
    {
        logger.LogWarning(exception, "The database is not available: {Method} {Path}", context.Request.Method, context.Request.Path);
        return new ProblemAnswer(
            503,
            "TEMPORARILY_UNAVAILABLE",
            new("数据库暂不可用，请稍后重试。", "The database is not available; try again in a moment.")
        )
        {
            RetryAfter = TimeSpan.FromSeconds(2),
        };
    }

    private ProblemAnswer Internal(HttpContext context, Exception exception)
    {
        logger.LogError(exception, "Unhandled: {Method} {Path}", context.Request.Method, context.Request.Path);
        return new ProblemAnswer(
            500,
            "INTERNAL_ERROR",
            new("服务器内部错误，已记录。请把编号告诉管理员。", "Something went wrong inside the server; it was logged under the trace id.")
        )
        {
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
    }
}
