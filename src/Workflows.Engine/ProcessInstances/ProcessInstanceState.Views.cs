using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>What the shell around the engine may look at.</content>
public sealed partial class ProcessInstanceState
{
    /// <summary>All variables that an element instance sees, inner ones before outer ones of the same name; empty when it is unknown or gone.</summary>
    public FeelContext VariablesAt(ElementInstanceKey element) =>
        Exists && Find(element) is { } instance ? VisibleVariables.All(instance) : FeelContext.Empty;
}
