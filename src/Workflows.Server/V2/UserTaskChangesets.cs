using System.Globalization;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Server.Problems;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Reads what a PATCH changes: absent stays, an empty date or list clears.</summary>
internal static class UserTaskChangesets
{
    public static UserTaskChanges Read(UserTaskChangeset? changeset, out ProblemAnswer? fault)
    {
        fault = null;
        if (changeset is null)
            return new UserTaskChanges();
        var due = Date(changeset.DueDate, "dueDate", ref fault);
        var followUp = Date(changeset.FollowUpDate, "followUpDate", ref fault);
        if (changeset.Priority is < 0 or > 100)
            fault = Malformed("priority 应为 0 到 100。", "A priority is from 0 to 100.", "priority");
        return new UserTaskChanges
        {
            CandidatePositions = changeset.CandidateGroups,
            CandidateUsers = changeset.CandidateUsers,
            DueAt = due,
            ClearDueAt = changeset.DueDate is "",
            FollowUpAt = followUp,
            ClearFollowUpAt = changeset.FollowUpDate is "",
            Priority = changeset.Priority,
        };
    }

    private static DateTimeOffset? Date(string? text, string field, ref ProblemAnswer? fault)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return at.ToUniversalTime();
        fault = Malformed($"{field} 不是 ISO 8601 时间。", $"{field} is no ISO 8601 date-time.", field);
        return null;
    }

    private static ProblemAnswer Malformed(string zh, string en, string field) =>
        Answers.Malformed(zh, en, new Problem("REQUEST", new(zh, en), Field: "changeset." + field));
}
