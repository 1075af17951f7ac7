using Workflows.Feel;

namespace Workflows.Engine.Commands.ProcessInstances;

public sealed record CompleteJob(JobKey Job, FeelContext Variables, string? Worker = null) : Command;

/// <summary>The attempt failed; with no retries left an incident follows.</summary>
/// <param name="RetryBackOff">How long the job rests before the next attempt.</param>
public sealed record FailJob(JobKey Job, int Retries, string Message, TimeSpan RetryBackOff, FeelContext Variables) : Command;

public sealed record ThrowJobError(JobKey Job, string ErrorCode, string? Message, FeelContext Variables) : Command;

public sealed record UpdateJobRetries(JobKey Job, int Retries) : Command;
