using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Workflows.Server.Operations;

/// <summary>Metrics at <c>/metrics</c> for Prometheus; traces and metrics by OTLP where the usual <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
public static class Telemetry
{
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var exports = !string.IsNullOrEmpty(configuration[OtlpEndpoint]);
        var telemetry = services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Workflows.*").AddPrometheusExporter();
                if (exports)
                    metrics.AddOtlpExporter();
            });
        if (exports)
            telemetry.WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("Workflows.*").AddOtlpExporter());
        return services;
    }
}
