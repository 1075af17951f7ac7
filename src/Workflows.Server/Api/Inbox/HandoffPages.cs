using Microsoft.EntityFrameworkCore;
using Workflows.Organization;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>Hand-offs as their ledger shows them.</summary>
public sealed class HandoffPages(
    IReadModels models,
    Visibility visibility,
    HandoffDocuments documents,
    AbilityRules abilities,
    RuntimeClock clock
)
{
    /// <summary>A hand-off that the caller may see: of their instances, or of their department.</summary>
    public async Task<HandoffRow?> FindAsync(long key, Caller caller, CancellationToken cancellation)
    {
        if (await models.Rows<HandoffRow>().FirstOrDefaultAsync(row => row.HandoffKey == key, cancellation) is not { } row)
            return null;
        var department = caller.Organization.HandoffDepartmentOf(caller.User)?.Value;
        var isOurs = department is not null && (row.ToDepartment == department || row.FromDepartment == department);
        return isOurs || await visibility.Handoffs(caller).AnyAsync(seen => seen.HandoffKey == key, cancellation) ? row : null;
    }

    /// <summary>The hand-off after an act on it; one that was sent again is answered with the new one.</summary>
    public async Task<HandoffAnswer> AfterAsync(long key, Caller caller, string language, CancellationToken cancellation)
    {
        var row =
            await models
                .Rows<HandoffRow>()
                .Where(handoff => handoff.RefersTo == key)
                .OrderByDescending(handoff => handoff.HandoffKey)
                .FirstOrDefaultAsync(cancellation)
            ?? await models.Rows<HandoffRow>().FirstAsync(handoff => handoff.HandoffKey == key, cancellation);
        return (await OfAsync([row], caller, language, cancellation))[0];
    }

    public async Task<IReadOnlyList<HandoffAnswer>> OfAsync(
        IReadOnlyList<HandoffRow> rows,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var keys = rows.Select(row => row.UserTaskKey).Distinct().ToList();
        var tasks = await models
            .Rows<UserTaskRow>()
            .Where(task => keys.Contains(task.UserTaskKey))
            .ToDictionaryAsync(task => task.UserTaskKey, cancellation);
        var answers = new List<HandoffAnswer>(rows.Count);
        foreach (var row in rows)
            answers.Add(await AnswerAsync(row, tasks.GetValueOrDefault(row.UserTaskKey), caller, language, cancellation));
        return answers;
    }

    private async Task<HandoffAnswer> AnswerAsync(
        HandoffRow row,
        UserTaskRow? task,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var organization = caller.Organization;
        var isOpen = row.State is HandoffRow.Requested or HandoffRow.Delivered;
        var can = task is null ? null : abilities.Of(task, null, row, caller, language);
        return new HandoffAnswer(
            row.HandoffKey,
            row.State,
            isOpen && row.AcceptBy < clock.Now,
            row.ProcessInstanceKey,
            row.BusinessKey,
            row.ProcessName ?? row.ProcessId,
            row.UserTaskKey,
            row.ElementId,
            row.ElementName,
            new HandoffSide(
                row.FromDepartment,
                Names.Department(organization, row.FromDepartment)!,
                PersonReference.Of(organization, row.FromPerson)
            ),
            new HandoffTarget(
                row.ToDepartment,
                Names.Department(organization, row.ToDepartment)!,
                row.ToPosition,
                row.ToPosition is { } position ? organization.FindPosition(new PositionId(position))?.Name : null
            ),
            await documents.OfAsync(row, task?.ProcessDefinitionKey ?? 0, caller, language, cancellation),
            row.RequestedAt,
            row.DeliveredAt,
            row.AcceptedAt,
            PersonReference.Of(organization, row.AcceptedBy),
            row.ReturnedAt,
            row.Reason,
            row.AcceptBy,
            WireKey.Of(row.RefersTo),
            new HandoffAbilities(can?.Accept.Allowed == true, can?.ReturnHandoff.Allowed == true)
        );
    }
}
