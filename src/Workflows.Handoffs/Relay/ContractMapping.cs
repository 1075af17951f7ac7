using System.Text.Json;
using Workflows.Engine;

namespace Workflows.Handoffs.Relay;

/// <summary>The engine's messages as the public contracts.</summary>
internal static class ContractMapping
{
    public static Contracts.HandoffRequested ToContract(this SendHandoff send, FollowUpId delivery) =>
        new()
        {
            HandoffId = send.Handoff.ToString(),
            DeliveryId = delivery.ToString(),
            ProcessInstanceKey = send.ProcessInstance.ToString(),
            BusinessKey = send.BusinessKey,
            ProcessId = send.ProcessId,
            ProcessName = send.ProcessName,
            TaskKey = send.Task.ToString(),
            ElementId = send.ElementId,
            ElementName = send.ElementName,
            FromDepartment = send.FromDepartment,
            FromPosition = send.FromPosition,
            FromPerson = send.FromPerson,
            ToDepartment = send.ToDepartment,
            ToPosition = send.ToPosition,
            Documents = [.. send.Documents.Select(ToContract)],
            AcceptBy = send.AcceptBy,
            RefersTo = send.RefersTo?.ToString(),
        };

    public static Contracts.HandoffWithdrawn ToContract(this WithdrawHandoff withdraw) =>
        new()
        {
            HandoffId = withdraw.Handoff.ToString(),
            ProcessInstanceKey = withdraw.ProcessInstance.ToString(),
            Reason = withdraw.Reason,
        };

    private static Contracts.HandoffDocument ToContract(HandoffDocument document) =>
        new() { Title = document.Title, ValuesJson = JsonSerializer.Serialize(document.Values) };
}
