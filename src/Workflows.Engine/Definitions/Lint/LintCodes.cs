namespace Workflows.Engine.Definitions;

/// <summary>Stable codes of what lint finds beyond the standard's own rules.</summary>
public static class LintCodes
{
    /// <summary>A variable is read that no step writes.</summary>
    public const string NeverWritten = "VARIABLE_NEVER_WRITTEN";

    /// <summary>A mapping reads what an earlier mapping of the same element has just cleared.</summary>
    public const string ClearedBeforeRead = "MAPPING_READS_CLEARED";
    public const string UnknownForm = "FORM_UNKNOWN";
    public const string UnknownDecision = "DECISION_UNKNOWN";
    public const string UnknownProcess = "CALLED_PROCESS_UNKNOWN";

    /// <summary>A cycle that the engine does not run yet (cron), or a time that is no ISO 8601.</summary>
    public const string BadTime = "TIMER_VALUE";

    /// <summary>An element lacks what it needs to run: a job type, a message, a process to call.</summary>
    public const string Incomplete = "ELEMENT_INCOMPLETE";

    /// <summary>The process says in which variable its status stands, and an end event does not write it, or none writes success.</summary>
    public const string StatusNotWritten = "STATUS_NOT_WRITTEN";

    /// <summary>A message without the correlation key that its waiting needs.</summary>
    public const string NoCorrelationKey = "CORRELATION_KEY_MISSING";
}
