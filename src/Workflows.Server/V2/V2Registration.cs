using Workflows.Runtime.Commits;

namespace Workflows.Server.V2;

/// <summary>The engine surface, wire-compatible with the Camunda 8 Orchestration Cluster API v2 (contract: npm <c>@camunda8/orchestration-cluster-api</c> 9.1.5).</summary>
public static class V2Registration
{
    public static IServiceCollection AddV2(this IServiceCollection services)
    {
        services.AddSingleton<InstanceEndings>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<InstanceEndings>());
        services.AddSingleton<JobSignals>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<JobSignals>());
        services.AddSingleton<JobPolling>();
        services.AddSingleton<ClockControl>();
        return services;
    }

    public static void MapV2(this WebApplication app)
    {
        var v2 = app.MapGroup("/v2").WithTags("v2");
        Deployments.Map(v2);
        Resources.Map(v2);
        ProcessDefinitions.Map(v2);
        ProcessInstances.Map(v2);
        ElementInstances.Map(v2);
        Variables.Map(v2);
        UserTasks.Map(v2);
        Jobs.Map(v2);
        Messages.Map(v2);
        Signals.Map(v2);
        Incidents.Map(v2);
        DecisionDefinitions.Map(v2);
        DecisionRequirementsFiles.Map(v2);
        DecisionEvaluations.Map(v2);
        DecisionInstances.Map(v2);
        Expressions.Map(v2);
        Clock.Map(v2);
        Cluster.Map(v2);
        NotYet.Map(v2);
    }
}
