using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Messages;
using Workflows.Feel;
using Workflows.Organization;

namespace Workflows.Engine.Tests.Messages;

/// <summary>One message stream under test, with virtual time; every decision is also folded into a second state.</summary>
internal sealed class MessageStream : IKeySource
{
    private readonly MessageState folded;
    private readonly StartingProcesses definitions = new();
    private long nextKey = 1000;

    public MessageStream(string name = "return-shipped", string correlationKey = "R-1")
    {
        (Name, CorrelationKey) = (name, correlationKey);
        var id = StreamId.OfMessage(name, correlationKey);
        (State, folded) = (new MessageState(id), new MessageState(id));
    }

    public string Name { get; }
    public string CorrelationKey { get; }
    public MessageState State { get; }
    public List<Event> Events { get; } = [];
    public List<(StreamId Target, Command Command)> Wanted { get; } = [];
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public long Next() => nextKey++;

    public MessageStream WithMessageStart(string processId)
    {
        definitions.Add(Name, processId);
        return this;
    }

    public MessageKey Publish(TimeSpan? timeToLive = null, string? messageId = null)
    {
        var key = new MessageKey(Next());
        Accept(new PublishMessage(key, Name, CorrelationKey, FeelContext.Empty, timeToLive ?? TimeSpan.FromHours(1), messageId));
        return key;
    }

    public SubscriptionKey Subscribe(long instance, string processId = "p15-return", bool interrupting = true)
    {
        var key = new SubscriptionKey(Next());
        Accept(new Subscribe(key, Name, CorrelationKey, new ProcessInstanceKey(instance), processId, interrupting));
        return key;
    }

    public void Accept(Command command) => Decide(command).ShouldBeOfType<Decision.Accepted>();

    public Decision Decide(Command command)
    {
        var context = new DecideContext(Now, this, Actor.System, OrganizationSnapshot.Empty, definitions, EngineLimits.Default);
        var decision = State.Decide(command, context);
        if (decision is not Decision.Accepted accepted)
            return decision;
        foreach (var e in accepted.Events)
            folded.Apply(e);
        folded.Sequence.ShouldBe(State.Sequence);
        (folded.SubscriptionCount, folded.BufferedCount).ShouldBe((State.SubscriptionCount, State.BufferedCount));
        Events.AddRange(accepted.Events);
        Wanted.AddRange(accepted.FollowUps.OfType<FollowUp.ToStream>().Select(f => (f.Target, f.Command)));
        return decision;
    }

    /// <summary>Messages offered to waiting instances, in order.</summary>
    public IEnumerable<(SubscriptionKey Subscription, MessageKey Message)> Offers =>
        Wanted.Select(w => w.Command).OfType<CorrelateMessage>().Select(c => (c.Subscription, c.Message));

    /// <summary>Instances started by message, in order.</summary>
    public IEnumerable<CreateProcessInstance> Starts => Wanted.Select(w => w.Command).OfType<CreateProcessInstance>();
}
