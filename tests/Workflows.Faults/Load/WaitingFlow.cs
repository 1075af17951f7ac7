namespace Workflows.Faults.Load;

/// <summary>Each kind of waiting that nodes share: a task, a message, a timer, a job.</summary>
internal static class WaitingFlow
{
    public const string ProcessId = "faults-waiting";
    public const string Message = "faults-confirmed";

    public const string Model = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions-waiting" targetNamespace="http://workflows/tests">
          <bpmn:message id="confirmed" name="faults-confirmed">
            <bpmn:extensionElements><zeebe:subscription correlationKey="=refundId" /></bpmn:extensionElements>
          </bpmn:message>
          <bpmn:process id="faults-waiting" name="两个节点" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="approve" />
            <bpmn:userTask id="approve" name="审批">
              <bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition candidateGroups="finance-specialist" /></bpmn:extensionElements>
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="f2" sourceRef="approve" targetRef="confirm" />
            <bpmn:intermediateCatchEvent id="confirm" name="确认">
              <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
              <bpmn:messageEventDefinition id="confirm-message" messageRef="confirmed" />
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f3" sourceRef="confirm" targetRef="rest" />
            <bpmn:intermediateCatchEvent id="rest" name="等待">
              <bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing>
              <bpmn:timerEventDefinition id="rest-timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1S</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f4" sourceRef="rest" targetRef="pay" />
            <bpmn:serviceTask id="pay" name="退款">
              <bpmn:extensionElements><zeebe:taskDefinition type="pay.refund" retries="3" /></bpmn:extensionElements>
              <bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f5</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="f5" sourceRef="pay" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;
}
