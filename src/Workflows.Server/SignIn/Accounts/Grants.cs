namespace Workflows.Server.SignIn.Accounts;

/// <summary>What an account may be allowed. Where the engine decides, it judges by the same words.</summary>
public static class Grants
{
    /// <summary>All of <c>/v2</c>, but neither the clock nor the accounts.</summary>
    public const string Engine = "engine:*";

    /// <summary>Searches and reads of <c>/v2</c>.</summary>
    public const string Read = "engine:read";
    public const string Deploy = "deployment:create";
    public const string Start = "process-instance:create";
    public const string Cancel = "process-instance:cancel";
    public const string AssignTasks = "task:assign";
    public const string UpdateTasks = "task:update";
    public const string CompleteTasks = "task:complete";
    public const string ActivateJobs = "job:activate";
    public const string CompleteJobs = "job:complete";
    public const string FailJobs = "job:fail";
    public const string ThrowErrors = "job:error";
    public const string UpdateJobs = "job:update";
    public const string PublishMessages = "message:publish";
    public const string BroadcastSignals = "signal:broadcast";
    public const string UpdateVariables = "variable:update";
    public const string ResolveIncidents = "incident:resolve";
    public const string EvaluateDecisions = "decision:evaluate";
    public const string AnswerHandoffs = "handoff:answer";
    public const string SetClock = "clock:set";

    /// <summary>Accounts and the organization.</summary>
    public const string Administer = "administer";

    /// <summary>Whether what an account holds allows this.</summary>
    public static bool Allow(IReadOnlyList<string> held, string grant) =>
        held.Contains(grant) || (held.Contains(Engine) && grant is not (Administer or SetClock) && All.Contains(grant));

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            Engine,
            Read,
            Deploy,
            Start,
            Cancel,
            AssignTasks,
            UpdateTasks,
            CompleteTasks,
            ActivateJobs,
            CompleteJobs,
            FailJobs,
            ThrowErrors,
            UpdateJobs,
            PublishMessages,
            BroadcastSignals,
            UpdateVariables,
            ResolveIncidents,
            EvaluateDecisions,
            AnswerHandoffs,
            SetClock,
            Administer,
        };
}
