using System.Collections.Concurrent;
using Workflows.Runtime.Definitions;

namespace Workflows.Server.Reading;

/// <summary>
/// What people call a variable in one version of a flow: the label of the form field that fills it, in any of its forms; for the outcome of a step, the step's
/// name and the words on the button. What no form has is called by its own name.
/// </summary>
public sealed class FieldLabels(IDefinitionsProvider definitions)
{
    private readonly ConcurrentDictionary<ProcessDefinitionKey, Vocabulary> known = new();

    /// <summary>The words of a version; empty for one that is not deployed.</summary>
    public Vocabulary Of(long definition) => Of(new ProcessDefinitionKey(definition));

    public Vocabulary Of(ProcessDefinitionKey key)
    {
        var current = definitions.Current;
        return current.Process(key) is { } definition
            ? known.GetOrAdd(key, _ => Vocabulary.Collect(definition, current))
            : Vocabulary.Empty;
    }
}
