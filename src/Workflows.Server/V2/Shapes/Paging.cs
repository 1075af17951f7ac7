using System.Text.Json.Serialization;

namespace Workflows.Server.V2.Shapes;

/// <summary>Which part of the result: by offset (<c>from</c>) or by cursor (<c>after</c>, <c>before</c>), never both.</summary>
public sealed record PageRequest(int? Limit = null, int? From = null, string? After = null, string? Before = null);

[JsonConverter(typeof(JsonStringEnumConverter<SortOrder>))]
public enum SortOrder
{
    ASC,
    DESC,
}

/// <summary>A field by its name in the answer, and its direction.</summary>
public sealed record SortRequest(string Field, SortOrder Order = SortOrder.ASC);

/// <summary>A search of <typeparamref name="TFilter"/>.</summary>
public sealed record SearchRequest<TFilter>(PageRequest? Page = null, IReadOnlyList<SortRequest>? Sort = null, TFilter? Filter = null)
    where TFilter : class;

/// <summary>How much there is, and where this page begins and ends.</summary>
/// <param name="TotalItems">Exact up to 10,000; beyond that <paramref name="HasMoreTotalItems"/> says that there are more.</param>
public sealed record PageResponse(long TotalItems, bool HasMoreTotalItems, string? StartCursor, string? EndCursor);

public sealed record SearchResponse<TItem>(IReadOnlyList<TItem> Items, PageResponse Page);

/// <summary>A variable by name whose value, as JSON text, meets the condition.</summary>
public sealed record VariableFilter(string Name, Filter<string> Value);
