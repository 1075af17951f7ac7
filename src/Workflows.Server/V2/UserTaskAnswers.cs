using Microsoft.EntityFrameworkCore;
using Workflows.Bpmn.Model;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Json;
using Workflows.Server.Reading;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>User tasks as the contract shows them: the row, with what the model and the instance add.</summary>
internal static class UserTaskAnswers
{
    public static async Task<IReadOnlyList<UserTaskResponse>> OfAsync(
        IReadOnlyList<UserTaskRow> rows,
        IReadModels models,
        IDefinitions definitions,
        CancellationToken cancellation
    )
    {
        var instances = rows.Select(row => row.ProcessInstanceKey).Distinct().ToList();
        var tags = await models
            .Rows<ProcessInstanceRow>()
            .Where(row => instances.Contains(row.ProcessInstanceKey) && row.Tags != "[]")
            .ToDictionaryAsync(row => row.ProcessInstanceKey, row => row.Tags, cancellation);
        return [.. rows.Select(row => Response(row, tags.GetValueOrDefault(row.ProcessInstanceKey, "[]"), definitions))];
    }

    private static UserTaskResponse Response(UserTaskRow row, string tags, IDefinitions definitions) =>
        new(
            row.Name.Length == 0 ? null : row.Name,
            row.State,
            row.Assignee,
            row.ElementId,
            JsonLists.Read(row.CandidatePositions),
            JsonLists.Read(row.CandidateUsers),
            row.ProcessId,
            row.CreatedAt,
            row.EndedAt,
            row.FollowUpAt,
            row.DueAt,
            Tenant.Default,
            null,
            row.ProcessVersion,
            Headers(definitions.Process(new ProcessDefinitionKey(row.ProcessDefinitionKey)), row.ElementId),
            row.Priority,
            row.UserTaskKey,
            row.UserTaskKey,
            row.ProcessName,
            row.ProcessDefinitionKey,
            row.ProcessInstanceKey,
            row.RootInstanceKey,
            WireKey.Of(row.FormKey),
            JsonLists.Read(tags)
        );

    private static Dictionary<string, string> Headers(ProcessDefinition? definition, string elementId) =>
        definition?.Process.FindElement(elementId) is UserTask task
            ? task.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.Ordinal)
            : [];
}
