using Workflows.Bpmn.Model;
using Workflows.Bpmn.Zeebe;

namespace Workflows.Server.Reading;

/// <summary>The form with which a person starts a flow.</summary>
internal static class StartForms
{
    /// <summary>The form of the none start event (BPMN 2.0.2 §10.5.2); null when it has none, or it is not deployed.</summary>
    public static FormVersion? Find(IDefinitions definitions, ProcessDefinition definition)
    {
        var start = definition.Process.FlowElements.OfType<StartEvent>().FirstOrDefault(start => start.EventDefinitions.IsEmpty);
        if (start?.Form is not { FormId: { } id } form)
            return null;
        return form.BindingType == BindingType.Deployment
            ? definitions.FormOfDeployment(definition.Deployment, id)
            : definitions.LatestForm(id);
    }
}
