using System.Security;
using System.Text.RegularExpressions;
using Workflows.Server.Api.Shapes;

namespace Workflows.Server.Designer;

/// <summary>The first draft of a new flow: a start, an end, and the owner's position, ready to be drawn on.</summary>
public static partial class NewFlow
{
    public static bool IsId(string id) => IdForm().IsMatch(id);

    /// <summary>What a flow that was never published is called in its draft; null where the draft does not say it (any more).</summary>
    public static string? NameIn(IReadOnlyList<ModelFile> files, string processId) =>
        files.FirstOrDefault(file => file.Kind == "bpmn") is { } diagram
            ? Bpmn
                .BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(diagram.Content), diagram.Name)
                .Model?.Processes.FirstOrDefault(process => process.Id == processId)
                ?.Name
            : null;

    public static ModelFile Draft(string processId, string name, string? ownerPosition)
    {
        var label = SecurityElement.Escape(name);
        var terms = ownerPosition is null
            ? ""
            : $"""

                    <bpmn:extensionElements>
                      <ops:process owner="{SecurityElement.Escape(ownerPosition)}" />
                    </bpmn:extensionElements>
                """;
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:ops="http://workflows/schema/ops/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_{processId}" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
              <bpmn:process id="{processId}" name="{label}" isExecutable="true">{terms}
                <bpmn:startEvent id="start" name="开始">
                  <bpmn:outgoing>flow-1</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:endEvent id="end" name="结束">
                  <bpmn:incoming>flow-1</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="flow-1" sourceRef="start" targetRef="end" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="{processId}">
                  <bpmndi:BPMNShape id="start_di" bpmnElement="start">
                    <dc:Bounds x="160" y="160" width="36" height="36" />
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="167" y="203" width="22" height="14" />
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="end_di" bpmnElement="end">
                    <dc:Bounds x="480" y="160" width="36" height="36" />
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="487" y="203" width="22" height="14" />
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="flow-1_di" bpmnElement="flow-1">
                    <di:waypoint x="196" y="178" />
                    <di:waypoint x="480" y="178" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>

            """;
        return new ModelFile(processId + ".bpmn", "bpmn", xml, processId);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{1,60}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IdForm();
}
