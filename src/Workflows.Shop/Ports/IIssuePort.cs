namespace Workflows.Shop.Ports;

/// <summary>The register of customers' problems (顾客问题登记表).</summary>
public interface IIssuePort
{
    /// <summary>What was registered on that day, in China's time.</summary>
    ValueTask<IReadOnlyList<CustomerIssue>> OfDayAsync(DateOnly day, CancellationToken cancellation);

    ValueTask<ShopResult<string>> RegisterAsync(string idempotencyKey, NewIssue issue, CancellationToken cancellation);
}

/// <summary>A problem to register.</summary>
/// <param name="IssueType">price, size, quality, logistics, service or other.</param>
public sealed record NewIssue(string BuyerNick, string? OrderNo, string IssueType, string Text, bool NeedsManager, string? RegisteredBy);

public sealed record CustomerIssue(
    string IssueId,
    string BuyerNick,
    string? OrderNo,
    string IssueType,
    string Text,
    bool NeedsManager,
    string? RegisteredBy,
    DateTimeOffset RegisteredAt,
    bool IsOffHours
);
