namespace Workflows.Server.Problems;

public static class ProblemsRegistration
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services.AddExceptionHandler<ExceptionProblems>();

    /// <summary>Gives every error a Problem body, those of routing and authentication included.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = static _ => Task.CompletedTask });
        app.UseStatusCodePages(static context =>
            context.HttpContext.Response.StatusCode == StatusCodes.Status499ClientClosedRequest
                ? Task.CompletedTask
                : Answers.OfStatus(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)
        );
    }
}
