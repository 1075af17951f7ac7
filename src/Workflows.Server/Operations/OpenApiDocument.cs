using Scalar.AspNetCore;

namespace Workflows.Server.Operations;

/// <summary>The description of both surfaces at <c>/openapi/v1.json</c>, and a page to read and try it at <c>/scalar</c>.</summary>
public static class OpenApiDocument
{
    public const string Name = "v1";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "Workflows";
                        document.Info.Version = "1";
                        document.Info.Description =
                            "`/v2`: the engine, wire-compatible with the Camunda 8 Orchestration Cluster API. `/api`: the application. Errors are application/problem+json with a stable `code`.";
                        // The address of whoever reads the document is not part of the contract.
                        document.Servers?.Clear();
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(SchemaWords.DescribeAsync);
            }
        );

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference(
            "/scalar",
            options => options.WithTitle("Workflows").WithOpenApiRoutePattern("/openapi/{documentName}.json")
        );
    }
}
