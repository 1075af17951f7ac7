using Workflows.Engine;
using Workflows.Engine.Events.Messages;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

/// <summary>Published messages, and the ends of their times to live as rows that come due.</summary>
internal sealed class MessageProjector : IStreamProjector
{
    public void Fold(CommitHeader header, IReadOnlyList<Event> events) { }

    public void Project(CommitHeader header, IReadOnlyList<Event> events, RowOperations rows)
    {
        foreach (var e in events)
            Project(e, header, rows);
    }

    private static void Project(Event e, CommitHeader header, RowOperations rows)
    {
        switch (e)
        {
            case MessagePublished published:
                rows.Insert(Row(published, header));
                rows.Insert(
                    new TimerRow
                    {
                        TimerKey = published.Message.Value,
                        Stream = header.Stream.Value,
                        Kind = nameof(TimerKind.MessageExpiry),
                        Purpose = nameof(TimerKind.MessageExpiry),
                        DueAt = published.ExpiresAt,
                    }
                );
                break;
            case MessageCorrelated correlated:
                Take(correlated.Message, correlated.Instance, rows);
                break;
            case MessageStartedInstance started:
                Take(started.Message, started.Instance, rows);
                break;
            case MessageExpired expired:
                rows.Delete<TimerRow>(expired.Message.Value);
                if (expired.Undelivered)
                    rows.Update<MessageRow>(expired.Message.Value, (nameof(MessageRow.State), MessageRow.Undelivered));
                break;
        }
    }

    private static MessageRow Row(MessagePublished published, CommitHeader header) =>
        new()
        {
            MessageKey = published.Message.Value,
            Name = published.Name,
            CorrelationKey = published.CorrelationKey,
            MessageId = published.MessageId,
            PublishedAt = header.At,
            PublishedBy = header.Actor.Id,
            ExpiresAt = published.ExpiresAt,
            ThrownBy = published.ThrownBy?.Value,
        };

    private static void Take(MessageKey message, ProcessInstanceKey instance, RowOperations rows) =>
        rows.Update<MessageRow>(
            message.Value,
            (nameof(MessageRow.State), MessageRow.Correlated),
            (nameof(MessageRow.InstanceKey), instance.Value)
        );
}
