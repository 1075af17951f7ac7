using Microsoft.EntityFrameworkCore;
using Workflows.Bpmn.Model;
using Workflows.Feel;
using Workflows.Forms.Presentation;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.Dispatch;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>A task with everything that its page needs: form and values, outcome buttons, what was handed over, what the caller may do.</summary>
public sealed class TaskPages(
    IReadModels models,
    IDefinitionsProvider definitions,
    ICommandDispatcher dispatcher,
    IStreamKinds kinds,
    IDrafts drafts,
    InboxRows rows,
    FormChoices choices,
    TaskContexts contexts,
    AbilityRules abilities
)
{
    public async Task<TaskDetail> OfAsync(UserTaskRow task, Caller caller, string language, CancellationToken cancellation)
    {
        var row = await rows.OfTaskAsync(task, caller, language, cancellation);
        var item = await ItemAsync(task, cancellation);
        var handoff = task.HandoffKey is { } key
            ? await models.Rows<HandoffRow>().FirstOrDefaultAsync(h => h.HandoffKey == key, cancellation)
            : null;
        var can = abilities.Of(task, item, handoff, caller, language);
        var definition = definitions.Current.Process(new ProcessDefinitionKey(task.ProcessDefinitionKey));
        var amends = item is not null && abilities.DoesItem(item, caller);
        var element = definition?.Process.FindElement(amends ? item!.FormElementId ?? task.ElementId : task.ElementId) as UserTask;
        var variables = await VariablesAsync(task, cancellation);
        var draft = await drafts.FindAsync(new ElementInstanceKey(task.UserTaskKey), caller.Actor.Id, cancellation);
        return new TaskDetail
        {
            Kind = amends ? InboxEntry.Amend : row.Kind,
            Key = row.Key,
            WorkItemKey = amends ? item!.WorkItemKey : null,
            Name = row.Name,
            ElementId = row.ElementId,
            ProcessId = row.ProcessId,
            ProcessName = row.ProcessName,
            ProcessInstanceKey = row.ProcessInstanceKey,
            BusinessKey = row.BusinessKey,
            Subject = row.Subject,
            State = row.State,
            Assignee = row.Assignee,
            Candidates = row.Candidates,
            From = row.From,
            FromDepartment = row.FromDepartment,
            CreatedAt = row.CreatedAt,
            DueAt = row.DueAt,
            Sla = row.Sla,
            Escalation = row.Escalation,
            CompletedAt = row.CompletedAt,
            Outcome = row.Outcome,
            Priority = row.Priority,
            Handoff = row.Handoff,
            Documentation = element?.Documentation,
            Form = await FormAsync(amends ? item!.FormKey : task.FormKey, variables, caller, language, cancellation),
            // Amending sends the hand-off again; it has no outcome of its own.
            Outcomes = amends ? [] : Buttons(element),
            Draft = draft is null ? null : new DraftAnswer((FeelContext)FeelJson.Parse(draft.Body), draft.SavedAt),
            Context = await contexts.OfAsync(task, handoff, variables, caller, language, cancellation),
            Can = can,
            WorkItem = item is null ? null : new WorkItemAnswer(item.WorkItemKey, "amend", item.Reason),
        };
    }

    /// <summary>All variables that the task sees.</summary>
    public Task<FeelContext> VariablesAsync(UserTaskRow task, CancellationToken cancellation) =>
        dispatcher.ReadAsync<StreamState, FeelContext>(
            StreamId.Of(new ProcessInstanceKey(task.ProcessInstanceKey)),
            state => kinds.VariablesAt(state, new ElementInstanceKey(task.UserTaskKey)),
            cancellation
        );

    private Task<WorkItemRow?> ItemAsync(UserTaskRow task, CancellationToken cancellation) =>
        task.OpenWorkItemKey is { } key
            ? models.Rows<WorkItemRow>().FirstOrDefaultAsync(item => item.WorkItemKey == key, cancellation)
            : Task.FromResult<WorkItemRow?>(null);

    private async Task<TaskForm?> FormAsync(
        long? key,
        FeelContext variables,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        if (key is not { } form || definitions.Current.Form(new FormDefinitionKey(form)) is not { } version)
            return null;
        var data = FormView.Data(version.Definition, variables);
        return new TaskForm(
            version.FormId,
            version.Key.Value,
            FormView.Schema(version.Definition),
            await choices.AddAsync(version.Definition, data, variables, caller, cancellation)
        );
    }

    private static List<OutcomeButton> Buttons(UserTask? element) =>
        element?.Outcomes is { } outcomes
            ? [.. outcomes.Items.Select((outcome, at) => new OutcomeButton(outcome.Id, outcome.Name ?? outcome.Id, at == 0))]
            : [];
}
