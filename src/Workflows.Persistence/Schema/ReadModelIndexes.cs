using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Schema;

/// <summary>
/// Which questions are fast at ten million rows. Every index is paid for by each commit, so each says whom it serves; what is open is indexed apart (partial),
/// because a year's finished work is a thousand times the open work.
/// </summary>
internal static class ReadModelIndexes
{
    public static void Configure(ModelBuilder model)
    {
        Instances(model);
        UserTasks(model);
        Waiting(model);
        Records(model);
        Registers(model);
        Definitions(model);
    }

    private static void Instances(ModelBuilder model)
    {
        var instances = model.Entity<ProcessInstanceRow>();
        instances.HasIndex(i => i.BusinessKey); // Search by order or case number.
        instances.HasIndex(i => new { i.RequesterUserId, i.StartedAt }).HasFilter("requester_user_id IS NOT NULL"); // «Started by me».
        instances.HasIndex(i => new { i.ProcessId, i.StartedAt }); // Lists of one flow, audit by period.
        instances.HasIndex(i => i.StartedAt); // Lists of everything by period.
        instances.HasIndex(i => i.StartedAt, "running").HasFilter("state = 'ACTIVE'"); // Running instances.
        instances.HasIndex(i => i.RootInstanceKey); // Call hierarchy.
        instances.HasIndex(i => i.ParentInstanceKey).HasFilter("parent_instance_key IS NOT NULL"); // Called instances.

        var elements = model.Entity<ElementInstanceRow>();
        elements.HasIndex(e => e.ProcessInstanceKey); // One instance's path.
        elements.HasIndex(e => new { e.ProcessDefinitionKey, e.ElementId }).HasFilter("state = 'ACTIVE'"); // Tokens on the diagram.

        // «Which instances had to do with me»: the primary key leads by instance.
        model.Entity<InstanceParticipantRow>().HasIndex(p => new { p.Person, p.ProcessInstanceKey });

        var variables = model.Entity<VariableRow>();
        variables.HasIndex(v => new { v.ProcessInstanceKey, v.Name }); // One instance's variables.
        variables.HasIndex(v => new { v.Name, v.ValueStart }); // Instances by a variable's value.
    }

    private static void UserTasks(ModelBuilder model)
    {
        var tasks = model.Entity<UserTaskRow>();
        tasks.HasIndex(t => t.ProcessInstanceKey); // One instance's tasks.
        tasks.HasIndex(t => new { t.Assignee, t.WaitingSince }).HasFilter("is_open AND assignee IS NOT NULL"); // «My work».
        tasks.HasIndex(t => t.CreatedAt, "open_by_creation").HasFilter("is_open"); // Open tasks of everybody.
        tasks.HasIndex(t => t.DueAt).HasFilter("is_open AND due_at IS NOT NULL"); // What is overdue.
        tasks.HasIndex(t => new { t.CompletedBy, t.EndedAt }).HasFilter("completed_by IS NOT NULL"); // «Done by me».
        tasks.HasIndex(t => t.CreatedAt); // All tasks by period.

        // Pools: free tasks of a position, longest waiting first.
        model.Entity<UserTaskCandidateRow>().HasIndex(c => new { c.Candidate, c.WaitingSince }).HasFilter("is_free");

        var items = model.Entity<WorkItemRow>();
        items.HasIndex(w => w.UserTaskKey);
        items.HasIndex(w => new { w.Assignee, w.CreatedAt }).HasFilter("state = 'CREATED'"); // «My work».
        model.Entity<WorkItemCandidateRow>().HasIndex(w => w.Candidate);

        var handoffs = model.Entity<HandoffRow>();
        handoffs.HasIndex(h => h.ProcessInstanceKey);
        handoffs.HasIndex(h => h.UserTaskKey);
        handoffs.HasIndex(h => new { h.ToDepartment, h.RequestedAt }); // In.
        handoffs.HasIndex(h => new { h.FromDepartment, h.RequestedAt }); // Out.
        handoffs.HasIndex(h => h.AcceptBy).HasFilter("state IN ('REQUESTED','DELIVERED')"); // Overdue ones.
    }

    private static void Waiting(ModelBuilder model)
    {
        model.Entity<TimerRow>().HasIndex(t => t.DueAt); // The timer service takes from its head.
        model.Entity<TimerRow>().HasIndex(t => t.ProcessInstanceKey);

        var jobs = model.Entity<JobRow>();
        jobs.HasIndex(j => new { j.Type, j.FreeAt }).HasFilter("is_open"); // Activation takes from its head.
        jobs.HasIndex(j => j.ProcessInstanceKey);

        var subscriptions = model.Entity<MessageSubscriptionRow>();
        subscriptions.HasIndex(s => s.ProcessInstanceKey);
        subscriptions.HasIndex(s => new { s.MessageName, s.CorrelationKey });

        var messages = model.Entity<MessageRow>();
        messages.HasIndex(m => new { m.Name, m.CorrelationKey });
        messages.HasIndex(m => m.PublishedAt);
    }

    private static void Records(ModelBuilder model)
    {
        var incidents = model.Entity<IncidentRow>();
        incidents.HasIndex(i => i.ProcessInstanceKey);
        incidents.HasIndex(i => new { i.ProcessId, i.CreatedAt }).HasFilter("state = 'ACTIVE'"); // What a process owner must look at.
        incidents.HasIndex(i => i.CreatedAt);

        var decisions = model.Entity<DecisionInstanceRow>();
        decisions.HasIndex(d => d.ProcessInstanceKey);
        decisions.HasIndex(d => d.DecisionEvaluationInstanceKey).IsUnique(); // One evaluated decision by its name.
        decisions.HasIndex(d => d.EvaluatedAt); // All evaluations by period.
        decisions.HasIndex(d => new { d.DecisionId, d.EvaluatedAt });
    }

    private static void Registers(ModelBuilder model)
    {
        var entries = model.Entity<RegisterEntryRow>();
        entries.HasIndex(e => new { e.Register, e.EnteredAt }); // One register by period.
        entries.HasIndex(e => e.ProcessInstanceKey); // What whoever sees an instance may see of it.
    }

    private static void Definitions(ModelBuilder model)
    {
        model.Entity<ProcessDefinitionRow>().HasIndex(p => new { p.ProcessId, p.Version }).IsUnique();
        model.Entity<DecisionDefinitionRow>().HasIndex(d => new { d.DecisionId, d.Version }).IsUnique();
        model.Entity<FormDefinitionRow>().HasIndex(f => new { f.FormId, f.Version }).IsUnique();
    }
}
