namespace Workflows.Engine.Commands.Processes;

/// <summary>A new version of the process is deployed: from now on its timer start events hold, and no others.</summary>
public sealed record ScheduleStarts(ProcessDefinitionKey Definition, int Version) : Command;
