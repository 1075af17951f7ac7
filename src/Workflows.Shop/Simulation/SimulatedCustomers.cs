using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Simulation.Demo;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Customers, their problems and their conversations, in the shop's own tables.</summary>
internal sealed class SimulatedCustomers(ShopLedger ledger, DemoLife life) : ICustomerPort, IIssuePort, IChatPort
{
    private static readonly TimeSpan CouponLife = TimeSpan.FromHours(24);
    private static readonly TimeOnly OfficeOpens = new(9, 0);
    private static readonly TimeOnly OfficeCloses = new(18, 0);

    public async ValueTask<Customer> IdentifyAsync(string buyerNick, int lastOrders, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        var row = await db.Customers.AsNoTracking().SingleOrDefaultAsync(customer => customer.BuyerNick == buyerNick, cancellation);
        var orders = await db
            .Orders.AsNoTracking()
            .Include(order => order.Lines)
            .Where(order => order.BuyerNick == buyerNick)
            .OrderByDescending(order => order.CreatedAt)
            .Take(lastOrders)
            .ToListAsync(cancellation);
        return new Customer(
            buyerNick,
            orders.Exists(order => order.PaidAt is not null),
            row?.VipLevel ?? 0,
            row?.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            orders.ConvertAll(order => order.ToOrder())
        );
    }

    public ValueTask<ShopResult<string>> IssueCouponAsync(
        string idempotencyKey,
        string buyerNick,
        decimal amount,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "coupon.issue",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("CP", now, idempotencyKey);
                db.Coupons.Add(
                    new CouponRow
                    {
                        CouponId = id,
                        BuyerNick = buyerNick,
                        Amount = amount,
                        IssuedAt = now,
                        ExpiresAt = now + CouponLife,
                    }
                );
                return Task.FromResult<ShopResult<string>>(id);
            },
            cancellation
        );

    public async ValueTask<IReadOnlyList<DueCustomer>> DueForCallAsync(CancellationToken cancellation)
    {
        var now = ledger.Now;
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var customers = await db.Customers.AsNoTracking().Where(row => row.VipLevel > 0).ToListAsync(cancellation);
        var due = customers
            .FindAll(row => row.LastFollowUpAt is not { } last || now - last >= Every(row.VipLevel))
            .OrderByDescending(row => row.VipLevel)
            .ThenBy(row => row.LastFollowUpAt)
            .ToList();
        var nicks = due.ConvertAll(row => row.BuyerNick);
        var bought = await db
            .Orders.AsNoTracking()
            .Where(order => nicks.Contains(order.BuyerNick))
            .Select(order => new
            {
                order.BuyerNick,
                order.CreatedAt,
                Titles = order.Lines.Select(line => line.Title).ToList(),
            })
            .ToListAsync(cancellation);
        var last = bought
            .GroupBy(order => order.BuyerNick, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(order => order.CreatedAt)!);
        return
        [
            .. due.Select(row => new DueCustomer(
                row.BuyerNick,
                row.Phone,
                row.VipLevel,
                row.LastFollowUpAt,
                row.LastFollowUpAt is { } at ? (int)(now - at).TotalDays : 0,
                last.GetValueOrDefault(row.BuyerNick)?.Titles.FirstOrDefault()
            )),
        ];
    }

    public ValueTask<ShopResult<string>> RecordCallAsync(
        string idempotencyKey,
        string buyerNick,
        string? note,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "crm.recordCall",
            async (db, now, stop) =>
            {
                if (await db.Customers.FindAsync([buyerNick], stop) is not { } row)
                    return new ShopRefusal("UNKNOWN_CUSTOMER", $"没有顾客 {buyerNick}", $"there is no customer {buyerNick}");
                row.LastFollowUpAt = now;
                row.Note = note ?? row.Note;
                return buyerNick;
            },
            cancellation
        );

    public async ValueTask<IReadOnlyList<CustomerIssue>> OfDayAsync(DateOnly day, CancellationToken cancellation)
    {
        var (from, to) = (ChinaTime.Start(day), ChinaTime.Start(day.AddDays(1)));
        await using var db = await ledger.OpenAsync(cancellation);
        var rows = await db
            .Issues.AsNoTracking()
            .Where(row => row.RegisteredAt >= from && row.RegisteredAt < to)
            .OrderBy(row => row.RegisteredAt)
            .ToListAsync(cancellation);
        return [.. rows.Select(Issue)];
    }

    public ValueTask<ShopResult<string>> RegisterAsync(string idempotencyKey, NewIssue issue, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "issue.register",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("WT", now, idempotencyKey);
                db.Issues.Add(
                    new IssueRow
                    {
                        IssueId = id,
                        BuyerNick = issue.BuyerNick,
                        OrderNo = issue.OrderNo,
                        IssueType = issue.IssueType,
                        Text = issue.Text,
                        NeedsManager = issue.NeedsManager,
                        RegisteredBy = issue.RegisteredBy,
                        RegisteredAt = now,
                    }
                );
                return Task.FromResult<ShopResult<string>>(id);
            },
            cancellation
        );

    public async ValueTask<IReadOnlyList<SampledChat>> SampleAsync(
        string idempotencyKey,
        IReadOnlyList<string> agents,
        int each,
        CancellationToken cancellation
    )
    {
        var now = ledger.Now;
        var since = now.AddDays(-7);
        await life.CatchUpAsync(cancellation);
        await using var db = await ledger.OpenAsync(cancellation);
        var chats = await db
            .Chats.AsNoTracking()
            .Where(row => row.At >= since && row.At <= now && (agents.Count == 0 || agents.Contains(row.AgentUserId)))
            .ToListAsync(cancellation);
        // The order of a hash of key and conversation is as good as chance, and the same for a repetition.
        var day = ChinaTime.Day(now);
        return
        [
            .. chats
                .GroupBy(row => row.AgentUserId, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group =>
                    group.OrderBy(row => Traffic.Part($"{idempotencyKey}{row.ChatId}", day, 0, int.MaxValue - 1)).Take(each)
                )
                .Select(row => new SampledChat(
                    row.ChatId,
                    row.AgentUserId,
                    row.BuyerNick,
                    row.At,
                    row.FirstResponseSeconds,
                    row.Turns,
                    row.Topic,
                    row.Excerpt
                )),
        ];
    }

    private static TimeSpan Every(int level) =>
        TimeSpan.FromDays(
            level >= 3 ? 30
            : level == 2 ? 60
            : 90
        );

    private static CustomerIssue Issue(IssueRow row)
    {
        var time = ChinaTime.TimeOf(row.RegisteredAt);
        return new CustomerIssue(
            row.IssueId,
            row.BuyerNick,
            row.OrderNo,
            row.IssueType,
            row.Text,
            row.NeedsManager,
            row.RegisteredBy,
            row.RegisteredAt,
            time < OfficeOpens || time >= OfficeCloses
        );
    }
}
