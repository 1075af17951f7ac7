using System.Text;
using Workflows.Engine.Commands.Deployments;

namespace Workflows.Persistence.Tests.Nodes;

/// <summary>Small flows that touch every queue of the store.</summary>
internal static class Flows
{
    /// <summary>A user task of the designers, then a job, then a message thrown to whoever waits for the order.</summary>
    public static ResourceFile Order { get; } =
        Process(
            "p99-order",
            """
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check" />
            <bpmn:userTask id="check" name="复核">
              <bpmn:extensionElements>
                <zeebe:userTask />
                <zeebe:assignmentDefinition candidateGroups="designer, planner" />
              </bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="pay" />
            <bpmn:serviceTask id="pay" name="付款">
              <bpmn:extensionElements><zeebe:taskDefinition type="pay" retries="3" /></bpmn:extensionElements>
              <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="f3" sourceRef="pay" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
            """
        );

    /// <summary>Waits an hour.</summary>
    public static ResourceFile Hour { get; } =
        Process(
            "p99-hour",
            """
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait" />
            <bpmn:intermediateCatchEvent id="wait">
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
              <bpmn:timerEventDefinition id="t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            """
        );

    /// <summary>Waits for the message «parcel» of its order.</summary>
    public static ResourceFile Parcel { get; } =
        Process(
            "p99-parcel",
            """
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait" />
            <bpmn:intermediateCatchEvent id="wait">
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
              <bpmn:messageEventDefinition id="m" messageRef="parcel" />
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            """,
            """
            <bpmn:message id="parcel" name="parcel">
              <bpmn:extensionElements><zeebe:subscription correlationKey="=orderNo" /></bpmn:extensionElements>
            </bpmn:message>
            """
        );

    /// <summary>Calls «order» and waits for it.</summary>
    public static ResourceFile Caller { get; } =
        Process(
            "p99-caller",
            """
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="call" />
            <bpmn:callActivity id="call">
              <bpmn:extensionElements><zeebe:calledElement processId="p99-order" propagateAllChildVariables="false" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:callActivity>
            <bpmn:sequenceFlow id="f2" sourceRef="call" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
            """
        );

    private static ResourceFile Process(string id, string elements, string definitions = "") =>
        new(
            id + ".bpmn",
            Encoding.UTF8.GetBytes(
                $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions-{id}" targetNamespace="http://workflows/tests">
                  {definitions}
                  <bpmn:process id="{id}" name="{id}" isExecutable="true">
                    {elements}
                  </bpmn:process>
                </bpmn:definitions>
                """
            )
        );
}
