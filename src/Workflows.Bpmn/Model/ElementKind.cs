namespace Workflows.Bpmn.Model;

/// <summary>The flow nodes of BPMN 2.0, by the standard's names; an event subprocess is named apart because it behaves apart.</summary>
public enum ElementKind
{
    StartEvent,
    EndEvent,
    IntermediateCatchEvent,
    IntermediateThrowEvent,
    BoundaryEvent,

    /// <summary>A <c>task</c> without a type (BPMN 2.0.2 §10.3.3 calls it «Abstract Task»).</summary>
    AbstractTask,
    UserTask,
    ManualTask,
    ServiceTask,
    SendTask,
    ReceiveTask,
    ScriptTask,
    BusinessRuleTask,
    SubProcess,

    /// <summary>A <c>subProcess</c> with <c>triggeredByEvent="true"</c>.</summary>
    EventSubProcess,
    Transaction,
    AdHocSubProcess,
    CallActivity,
    ExclusiveGateway,
    InclusiveGateway,
    ParallelGateway,
    EventBasedGateway,
    ComplexGateway,
}

/// <summary>What an event waits for or throws (BPMN 2.0.2 §10.5.5).</summary>
public enum EventKind
{
    None,
    Message,
    Timer,
    Error,
    Signal,
    Escalation,
    Compensation,
    Conditional,
    Link,
    Terminate,
    Cancel,

    /// <summary>Several event definitions, one of which is enough.</summary>
    Multiple,

    /// <summary>Several event definitions, all of which are needed.</summary>
    ParallelMultiple,
}
