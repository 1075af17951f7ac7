using Microsoft.EntityFrameworkCore;
using Workflows.Server.Problems;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2.Searching;

/// <summary>Runs a search: order, page, total.</summary>
internal static class Search
{
    public const int DefaultLimit = 100;
    public const int MaximumLimit = 10_000;

    /// <summary>Beyond this the total is only a lower bound, as the contract says.</summary>
    public const int ExactTotal = 10_000;

    /// <summary>Answers with a page of <paramref name="rows"/>, already filtered to what the caller may see; a <see cref="ProblemAnswer"/> for a malformed page or sort.</summary>
    public static async Task<IResult> AnswerAsync<TRow, TItem>(
        IQueryable<TRow> rows,
        SearchFields<TRow> fields,
        PageRequest? page,
        IReadOnlyList<SortRequest>? sort,
        Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TItem>>> toItems,
        CancellationToken cancellation
    )
    {
        page ??= new PageRequest();
        if (PageFault(page) is { } fault)
            return fault;
        if (OrderOf(fields, sort, out var order) is { } unknown)
            return unknown;
        var backwards = page.Before is not null;
        var place = page.After ?? page.Before;
        var cursor = place is null ? null : Cursor.Decode(place, order.Text, order.Types);
        if (place is not null && cursor is null)
            return Malformed(
                "游标不属于这个查询（排序须与取得游标时相同）。",
                "The cursor does not belong to this search; the sort must be the one it came from.",
                "page"
            );

        var total = await rows.Take(ExactTotal + 1).CountAsync(cancellation);
        var wanted = cursor is null ? rows : order.Beyond(rows, cursor, backwards);
        var found = await order.Sort(wanted, backwards).Skip(page.From ?? 0).Take(page.Limit ?? DefaultLimit).ToListAsync(cancellation);
        if (backwards)
            found.Reverse();
        return Results.Ok(
            new SearchResponse<TItem>(
                await toItems(found, cancellation),
                new PageResponse(
                    Math.Min(total, ExactTotal),
                    total > ExactTotal,
                    found.Count == 0 ? null : order.CursorAt(found[0]).Encode(),
                    found.Count == 0 ? null : order.CursorAt(found[^1]).Encode()
                )
            )
        );
    }

    public static Task<IResult> AnswerAsync<TRow, TItem>(
        IQueryable<TRow> rows,
        SearchFields<TRow> fields,
        PageRequest? page,
        IReadOnlyList<SortRequest>? sort,
        Func<TRow, TItem> toItem,
        CancellationToken cancellation
    ) =>
        AnswerAsync(rows, fields, page, sort, (found, _) => Task.FromResult<IReadOnlyList<TItem>>([.. found.Select(toItem)]), cancellation);

    private static ProblemAnswer? PageFault(PageRequest page)
    {
        if (page.Limit is < 1 or > MaximumLimit)
            return Malformed("page.limit 应为 1 到 10000。", "page.limit must be from 1 to 10,000.", "page.limit");
        if (page.From is < 0)
            return Malformed("page.from 不能为负。", "page.from must not be negative.", "page.from");
        var ways = (page.From is null ? 0 : 1) + (page.After is null ? 0 : 1) + (page.Before is null ? 0 : 1);
        return ways > 1
            ? Malformed("page.from、after、before 只能用其中一个。", "Use only one of page.from, after and before.", "page")
            : null;
    }

    private static ProblemAnswer? OrderOf<TRow>(SearchFields<TRow> fields, IReadOnlyList<SortRequest>? sort, out SortOrderOf<TRow> order)
    {
        var chosen = new List<(SearchField<TRow>, bool)>();
        foreach (var wish in sort ?? [])
        {
            if (fields.Find(wish.Field) is not { } field)
            {
                order = null!;
                var names = string.Join(", ", fields.Names);
                return Malformed($"不能按 {wish.Field} 排序，可用：{names}。", $"Cannot sort by {wish.Field}; there is {names}.", "sort");
            }
            chosen.Add((field, wish.Order == SortOrder.DESC));
        }
        var isDescending = chosen.Count > 0 && chosen[^1].Item2;
        chosen.AddRange(fields.Key.Select(field => (field, isDescending)));
        order = new SortOrderOf<TRow>(
            chosen,
            string.Join(',', (sort ?? []).Select(wish => wish.Field + (wish.Order == SortOrder.DESC ? "-" : "+")))
        );
        return null;
    }

    private static ProblemAnswer Malformed(string zh, string en, string field) =>
        Answers.Malformed(zh, en, new Problem("SEARCH", new(zh, en), Field: field));
}
