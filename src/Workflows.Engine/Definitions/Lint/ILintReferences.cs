using Workflows.Forms.Schema;

namespace Workflows.Engine.Definitions;

/// <summary>What a model may refer to: files of the same deployment first, then what is deployed already.</summary>
public interface ILintReferences
{
    FormDefinition? Form(string formId);

    /// <summary>The variables that a decision reads from outside; null when there is no such decision.</summary>
    IReadOnlyList<string>? InputsOfDecision(string decisionId);

    /// <summary>Whether a process with this id is deployed, now or with the same deployment.</summary>
    bool HasProcess(string processId);

    /// <summary>The variable in which that process says how it ended; null when it has none or is not known.</summary>
    string? StatusVariable(string processId) => null;
}
