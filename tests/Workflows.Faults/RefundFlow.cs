namespace Workflows.Faults;

/// <summary>Every kind of waiting in one flow: a job that pays, a message, a timer, a user task.</summary>
internal static class RefundFlow
{
    public const string ProcessId = "p97-refund";
    public const string Message = "p97-confirmed";

    public const string Model = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions-refund" targetNamespace="http://workflows/tests">
          <bpmn:message id="confirmed" name="p97-confirmed">
            <bpmn:extensionElements><zeebe:subscription correlationKey="=refundId" /></bpmn:extensionElements>
          </bpmn:message>
          <bpmn:process id="p97-refund" name="refund" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="pay" />
            <bpmn:serviceTask id="pay" name="退款">
              <bpmn:extensionElements><zeebe:taskDefinition type="pay.refund" retries="30" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="f2" sourceRef="pay" targetRef="wait" />
            <bpmn:intermediateCatchEvent id="wait" name="确认">
              <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
              <bpmn:messageEventDefinition id="m" messageRef="confirmed" />
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f3" sourceRef="wait" targetRef="rest" />
            <bpmn:intermediateCatchEvent id="rest" name="等待">
              <bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing>
              <bpmn:timerEventDefinition id="t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1S</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f4" sourceRef="rest" targetRef="check" />
            <bpmn:userTask id="check" name="复核">
              <bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="finance-specialist" /></bpmn:extensionElements>
              <bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f5</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f5" sourceRef="check" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;
}
