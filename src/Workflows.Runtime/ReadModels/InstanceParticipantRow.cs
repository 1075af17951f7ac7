namespace Workflows.Runtime.ReadModels;

/// <summary>A person who had to do with an instance and may therefore see it, as may their superiors.</summary>
[ReadModel("instance_participants", nameof(ProcessInstanceKey), nameof(Person))]
public sealed record InstanceParticipantRow
{
    public long ProcessInstanceKey { get; init; }
    public string Person { get; init; } = "";
    public DateTimeOffset Since { get; init; }
}
