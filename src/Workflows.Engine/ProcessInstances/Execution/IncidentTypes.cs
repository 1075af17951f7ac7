namespace Workflows.Engine.ProcessInstances;

/// <summary>The types of incidents, named as Camunda 8 names them.</summary>
public static class IncidentTypes
{
    public const string IoMappingError = "IO_MAPPING_ERROR";
    public const string ConditionError = "CONDITION_ERROR";
    public const string ExtractValueError = "EXTRACT_VALUE_ERROR";
    public const string JobNoRetries = "JOB_NO_RETRIES";
    public const string UnhandledErrorEvent = "UNHANDLED_ERROR_EVENT";
    public const string CalledElementError = "CALLED_ELEMENT_ERROR";

    /// <summary>Begins the text where a called process has ended otherwise than expected: API clients find these by it, for their type is that of every failed call.</summary>
    public const string ChildIncomplete = "CHILD_INCOMPLETE";
    public const string CalledDecisionError = "CALLED_DECISION_ERROR";
    public const string DecisionEvaluationError = "DECISION_EVALUATION_ERROR";
    public const string FormNotFound = "FORM_NOT_FOUND";

    /// <summary>More steps without a wait than the limit allows: probably a loop that never ends.</summary>
    public const string StepLimit = "UNSPECIFIED";
}
