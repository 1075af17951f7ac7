using System.Security;
using System.Text;
using Workflows.Engine.Commands.Deployments;
using Workflows.Feel;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Running;

/// <summary>A model that stands in for a called flow: it ends at once and hands its variables back.</summary>
internal static class ChildStub
{
    public static ResourceFile Of(MockedChild child)
    {
        var outputs = new StringBuilder();
        foreach (var entry in child.Variables.Entries)
        {
            // JSON is FEEL for the values that a file can hold.
            var source = SecurityElement.Escape("=" + FeelJson.ToJson(entry.Value));
            outputs.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<zeebe:output source=\"{source}\" target=\"{SecurityElement.Escape(entry.Name)}\"/>"
            );
        }
        var model = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="stub" targetNamespace="http://workflows/scenarios">
              <bpmn:process id="{SecurityElement.Escape(child.ProcessId)}" isExecutable="true">
                <bpmn:startEvent id="start"><bpmn:outgoing>flow</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="end"/>
                <bpmn:endEvent id="end">
                  <bpmn:extensionElements><zeebe:ioMapping>{outputs}</zeebe:ioMapping></bpmn:extensionElements>
                  <bpmn:incoming>flow</bpmn:incoming>
                </bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;
        return new ResourceFile($"{child.ProcessId}.stub.bpmn", Encoding.UTF8.GetBytes(model));
    }
}
