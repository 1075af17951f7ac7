using Workflows.Bpmn.Model;

namespace Workflows.Server.Registers;

/// <summary>A register, whatever flows fill it.</summary>
public sealed record Register(string Name, IReadOnlyList<RegisterTask> Tasks)
{
    /// <summary>Every field of its forms once, in the order in which they are met.</summary>
    public IReadOnlyList<RegisterColumn> Columns { get; } =
    [.. Tasks.SelectMany(task => task.Columns).DistinctBy(column => column.Name, StringComparer.Ordinal)];

    public IReadOnlyList<string> Positions { get; } = [.. Tasks.SelectMany(task => task.Positions).Distinct(StringComparer.Ordinal)];
}

/// <summary>A user task that fills a register each time it is completed.</summary>
public sealed record RegisterTask(string Register, ProcessDefinition Definition, UserTask Task, IReadOnlyList<RegisterColumn> Columns)
{
    /// <summary>Ids of the positions whose work it is; literal ones only.</summary>
    public IReadOnlyList<string> Positions { get; } =
        Task.Assignment?.CandidateGroups is { IsFeel: false } groups
            ? groups.Body.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
}
