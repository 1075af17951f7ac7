using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Workflows.Handoffs.Contracts;
using Workflows.Handoffs.Receiving;
using Workflows.Handoffs.Relay;
using Workflows.Handoffs.Transport;
using Workflows.Runtime.Commits;

namespace Workflows.Handoffs;

/// <summary>Registers the room.</summary>
public static class HandoffsRegistration
{
    /// <summary>Relay, consumers and the chosen transport. Needs the Runtime and its store to be registered, too.</summary>
    public static IServiceCollection AddWorkflowsHandoffs(this IServiceCollection services, HandoffOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<BusStarted>();
        services.AddSingleton<DepartmentQueues>();
        services.AddSingleton<OutboxRelay>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<OutboxRelay>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<OutboxRelay>());
        services.AddMassTransit(bus =>
        {
            // The library would report its use to its makers over the network; a house's server tells nobody outside what it does.
            bus.DisableUsageTelemetry();
            bus.AddBusObserver(provider => provider.GetRequiredService<BusStarted>());
            bus.AddConsumer<DepartmentConsumer>();
            bus.AddConsumer<AnswerConsumer>();
            if (options.Transport == HandoffTransport.RabbitMq)
                bus.UsingRabbitMq(
                    (context, rabbit) =>
                    {
                        rabbit.Host(
                            new Uri(options.RabbitMq ?? throw new InvalidOperationException("ConnectionStrings:RabbitMq is missing."))
                        );
                        rabbit.ReceiveEndpoint(HandoffQueues.Answers, endpoint => Answers(endpoint, context));
                    }
                );
            else
                bus.UsingInMemory(
                    (context, memory) => memory.ReceiveEndpoint(HandoffQueues.Answers, endpoint => Answers(endpoint, context))
                );
        });
        return services;
    }

    private static void Answers(IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context)
    {
        Retries.Configure(endpoint);
        endpoint.ConfigureConsumer<AnswerConsumer>(context);
    }
}
