using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workflows.Engine;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Projections;

internal sealed class HandoffsProjection : IProjection
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Project(Event e, CommitHeader header, InstanceFacts facts, RowOperations rows)
    {
        switch (e)
        {
            case HandoffRequested requested:
                rows.Insert(Row(requested, header, facts));
                break;
            case HandoffDelivered delivered:
                Move(delivered.Handoff, HandoffRow.Delivered, nameof(HandoffRow.DeliveredAt), header, rows);
                break;
            case HandoffAccepted accepted:
                Move(accepted.Handoff, HandoffRow.Accepted, nameof(HandoffRow.AcceptedAt), header, rows);
                rows.Update<HandoffRow>(accepted.Handoff.Value, (nameof(HandoffRow.AcceptedBy), accepted.By));
                break;
            case HandoffReturned returned:
                Move(returned.Handoff, HandoffRow.Returned, nameof(HandoffRow.ReturnedAt), header, rows);
                rows.Update<HandoffRow>(
                    returned.Handoff.Value,
                    (nameof(HandoffRow.ReturnedBy), returned.By),
                    (nameof(HandoffRow.Reason), returned.Reason)
                );
                break;
            case HandoffWithdrawn withdrawn:
                Move(withdrawn.Handoff, HandoffRow.Withdrawn, nameof(HandoffRow.WithdrawnAt), header, rows);
                rows.Update<HandoffRow>(withdrawn.Handoff.Value, (nameof(HandoffRow.Reason), withdrawn.Reason));
                break;
            case HandoffOverdue overdue:
                rows.Update<HandoffRow>(overdue.Handoff.Value, (nameof(HandoffRow.OverdueAt), header.At));
                break;
        }
    }

    private static HandoffRow Row(HandoffRequested requested, CommitHeader header, InstanceFacts facts)
    {
        var elementId = facts.Task(requested.Task)?.Created.ElementId ?? "";
        return new HandoffRow
        {
            HandoffKey = requested.Handoff.Value,
            UserTaskKey = requested.Task.Value,
            ProcessInstanceKey = facts.Key,
            ProcessId = facts.Created.ProcessId,
            ProcessName = facts.Elements.Definition?.Name,
            BusinessKey = facts.Created.BusinessKey,
            ElementId = elementId,
            ElementName = facts.Task(requested.Task)?.Created.Name ?? facts.Elements.NameOf(elementId) ?? elementId,
            FromDepartment = requested.FromDepartment,
            FromPosition = requested.FromPosition,
            FromPerson = requested.FromPerson,
            ToDepartment = requested.ToDepartment,
            ToPosition = requested.ToPosition,
            Documents = Documents(requested.Documents),
            TermsId = requested.TermsId,
            RequestedAt = header.At,
            AcceptBy = requested.AcceptBy,
            RefersTo = requested.RefersTo?.Value,
        };
    }

    private static void Move(HandoffKey handoff, string state, string time, CommitHeader header, RowOperations rows) =>
        rows.Update<HandoffRow>(handoff.Value, (nameof(HandoffRow.State), state), (time, header.At));

    private static string Documents(IReadOnlyList<HandoffDocument> documents)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            writer.WriteStartArray();
            foreach (var document in documents)
            {
                writer.WriteStartObject();
                writer.WriteString("title", document.Title);
                writer.WritePropertyName("values");
                FeelJson.Write(writer, document.Values);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
