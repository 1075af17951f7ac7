using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <summary>Why a step could not be done; becomes an incident on its element.</summary>
/// <param name="ErrorType">One of <see cref="IncidentTypes"/>.</param>
internal sealed record Failure(string ErrorType, LocalizedText Text, EvaluationRecord? Evaluation = null, JobKey? Job = null)
{
    public static Failure Of(string errorType, string zh, string en, EvaluationRecord? evaluation = null) =>
        new(errorType, new LocalizedText(zh, en), evaluation);
}
