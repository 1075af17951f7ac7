using System.Text.Json.Serialization;
using Workflows.Server.Json;

namespace Workflows.Server.Problems;

/// <summary>The body of every error: RFC 9457 with our stable <see cref="Code"/> and what is wrong in detail.</summary>
public sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Instance, string Code)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemItem>? Problems { get; init; }

    /// <summary>Names this request in the server's log; only where the fault is the server's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}

/// <summary>One thing that is wrong with a model, a form or a request, and where.</summary>
public sealed record ProblemItem(string Code, string Message)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [OneOf("error", "warning")]
    public string? Severity { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Resource { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ElementId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    public static ProblemItem Of(Problem problem, string language) =>
        new(problem.Code, problem.Text.In(language))
        {
            Severity = problem.Severity == ProblemSeverity.Error ? "error" : "warning",
            Resource = problem.Resource,
            ElementId = problem.ElementId,
            Field = problem.Field,
            Line = problem.Line > 0 ? problem.Line : null,
            Column = problem.Column > 0 ? problem.Column : null,
        };
}
