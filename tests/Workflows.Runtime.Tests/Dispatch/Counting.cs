using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Events.Messages;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.InMemory;
using Workflows.Runtime.Projections;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Tests.Dispatch;

/// <summary>
/// A stream small enough to see through: it counts <see cref="ConfirmCorrelation"/>s up to a limit and refuses more. A command whose message key is positive also wants
/// the next stream to count, one less.
/// </summary>
internal sealed class CountingState(StreamId id, int limit) : StreamState(id)
{
    public int Count { get; private set; }

    public override Decision Decide(Command command, DecideContext context)
    {
        var confirm = (ConfirmCorrelation)command;
        if (confirm.Subscription.Value < 0)
            return new Decision.Accepted([], []);
        if (Count >= limit)
            return new Decision.Rejected(new Rejection(RejectionKind.Conflict, "FULL", new LocalizedText("已满。", "Full.")));
        var counted = new MessageOfferDeclined(confirm.Message, confirm.Subscription);
        Apply(counted);
        return new Decision.Accepted([counted], FollowUps(confirm));
    }

    protected override void ApplyCore(Event e) => Count++;

    private static IReadOnlyList<FollowUp> FollowUps(ConfirmCorrelation confirm) =>
        confirm.Message.Value <= 0
            ? []
            : [new FollowUp.ToStream(Streams.Of(confirm.Message.Value - 1), Counting.Once(confirm.Message.Value - 1))];
}

internal static class Streams
{
    public static StreamId Of(long number) => new($"msg:count:{number}");
}

internal static class Counting
{
    public static Actor Person { get; } = new(ActorKind.Person, "u020");

    /// <summary>Counts one; with a positive <paramref name="chain"/> that many further streams do, too.</summary>
    public static ConfirmCorrelation Once(long chain = 0) => new(new SubscriptionKey(1), new MessageKey(chain));

    /// <summary>Accepted, and changes nothing.</summary>
    public static ConfirmCorrelation Nothing() => new(new SubscriptionKey(-1), new MessageKey(0));

    public static ServiceProvider Node(
        InMemoryStore store,
        int limit = 1_000_000,
        FakeTimeProvider? time = null,
        Action<IServiceCollection>? more = null
    )
    {
        time ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 4, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddWorkflowsRuntime(new RuntimeOptions(), new RuntimeClock(time, time)).AddInMemoryStore(store);
        services.AddSingleton<IStreamKinds>(new Kinds(limit));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private sealed class Kinds(int limit) : IStreamKinds
    {
        public StreamState CreateState(StreamId stream) => new CountingState(stream, limit);

        public IStreamProjector CreateProjector(StreamId stream) => NoProjector.Instance;

        public FeelContext VariablesAt(StreamState instance, ElementInstanceKey element) => FeelContext.Empty;
    }
}
