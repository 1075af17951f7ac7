using Workflows.Engine.Events.ProcessInstances;
using Workflows.Runtime.ReadModels;

namespace Workflows.Runtime.Projections;

/// <summary>An open user task, as far as later events need it: whether it stands in a pool, and who may take it.</summary>
internal sealed class TaskFacts(UserTaskCreated created)
{
    public UserTaskCreated Created { get; } = created;

    public string? Assignee { get; set; } = created.Assignee;

    public bool IsInTransit { get; set; } = created.InTransit;

    public IReadOnlyList<string> Positions { get; set; } = created.CandidatePositions;

    public IReadOnlyList<string> Users { get; set; } = created.CandidateUsers;

    /// <summary>A returned hand-off is being amended by its sender.</summary>
    public bool IsBeingAmended { get; set; }

    /// <summary>Open to its candidates: delivered, taken by nobody, not with its sender again.</summary>
    public bool IsFree => Assignee is null && !IsInTransit && !IsBeingAmended;

    public string State => IsInTransit ? UserTaskRow.Creating : UserTaskRow.Created;
}
