namespace Workflows.Server.Operations;

public static class OperationsRegistration
{
    public static void MapOperations(this WebApplication app)
    {
        // Live: the process answers. Ready: it has deployed its flows and reaches its database.
        app.MapHealthChecks("/health/live", new() { Predicate = static _ => false }).ExcludeFromDescription();
        app.MapHealthChecks("/health/ready").ExcludeFromDescription();
        app.MapPrometheusScrapingEndpoint("/metrics").ExcludeFromDescription();
        app.MapOpenApiDocument();
    }
}
