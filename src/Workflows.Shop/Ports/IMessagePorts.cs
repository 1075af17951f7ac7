namespace Workflows.Shop.Ports;

/// <summary>Messages to buyers, through the platform.</summary>
public interface ICustomerMessagePort
{
    ValueTask SendAsync(CustomerMessage message, CancellationToken cancellation);
}

/// <summary>Notices to colleagues.</summary>
public interface INoticePort
{
    ValueTask SendAsync(Notice notice, CancellationToken cancellation);
}

/// <summary>A message to a buyer.</summary>
public sealed record CustomerMessage(string IdempotencyKey, string BuyerNick, string Text, string? OrderNo);

/// <summary>A notice to people, each named by user id, or to the holders of positions.</summary>
public sealed record Notice(string IdempotencyKey, IReadOnlyList<string> To, string Text, string? Link, bool IsEscalation);
