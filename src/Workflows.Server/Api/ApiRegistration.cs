using Workflows.Server.Api.Inbox;
using Workflows.Server.Api.Instances;
using Workflows.Server.Designer;
using Workflows.Server.Files;
using Workflows.Server.History;
using Workflows.Server.Reading;

namespace Workflows.Server.Api;

/// <summary>The application surface: what our own pages call.</summary>
public static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<MeAnswers>();
        services.AddSingleton<StandIns>();
        services.AddSingleton<AbilityRules>();
        services.AddSingleton<FieldLabels>();
        services.AddSingleton<ParameterHistory>();
        services.AddScoped<OptionSources>();
        services.AddScoped<FormChoices>();
        services.AddScoped<SubmissionFacts>();
        services.AddScoped<Subjects>();
        services.AddScoped<FileUses>();
        services.AddScoped<HandoffDocuments>();
        services.AddScoped<TaskContexts>();
        services.AddScoped<TaskPages>();
        services.AddScoped<TaskActs>();
        services.AddScoped<InboxQueries>();
        services.AddScoped<InboxRows>();
        services.AddScoped<InboxSearch>();
        services.AddScoped<InboxCounting>();
        services.AddScoped<HandoffPages>();
        services.AddSingleton<InstanceHistory>();
        services.AddSingleton<Lint>();
        services.AddSingleton<DecisionTrial>();
        services.AddScoped<FlowFiles>();
        services.AddScoped<DraftStore>();
        services.AddSingleton<InstancePages>();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("api");
        Session.Map(api);
        Organization.Map(api);
        Catalogue.Map(api);
        Tasks.Map(api);
        FormOptionSearch.Map(api);
        FileTransfers.Map(api);
        HandoffEndpoints.Map(api);
        InstanceEndpoints.Map(api);
        IncidentEndpoints.Map(api);
        RegisterEndpoints.Map(api);
        DesignerEndpoints.Map(api);
        AuditEndpoints.Map(api);
        SimulationEndpoints.Map(api);
        AccountEndpoints.Map(api);
        AbsenceEndpoints.Map(api);
        ConfigurationEndpoints.Map(api);
        StartEndpoints.Map(api);
    }
}
