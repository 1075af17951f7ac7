namespace Workflows.Bpmn.Standard;

/// <summary>
/// The class diagrams of BPMN 2.0.2 (§8 to §12) as a table: one class a line, with its superclasses, its XML attributes (<c>@name</c>), its
/// child elements by property (<c>name</c> for text or a reference, <c>name:Class</c> for an element of a class) and by class (<c>&lt;Class&gt;</c>:
/// any concrete subclass under its own name). An exclamation mark says abstract.
/// </summary>
internal static class Metamodel
{
    public const string Table = """
        Activity! : FlowNode | @isForCompensation @default @startQuantity @completionQuantity ioSpecification:InputOutputSpecification <Property> <DataInputAssociation> <DataOutputAssociation> <ResourceRole> <LoopCharacteristics>
        AdHocSubProcess : SubProcess | @ordering @cancelRemainingInstances completionCondition:FormalExpression
        Artifact! : BaseElement |
        Assignment : BaseElement | from:FormalExpression to:FormalExpression
        Association : Artifact | @associationDirection @sourceRef @targetRef
        Auditing : BaseElement |
        BaseElement! : | @id <Documentation> <ExtensionElements>
        BoundaryEvent : CatchEvent | @cancelActivity @attachedToRef
        BusinessRuleTask : Task | @implementation
        CallActivity : Activity | @calledElement
        CallChoreography : ChoreographyActivity | @calledChoreographyRef <ParticipantAssociation>
        CallConversation : ConversationNode | @calledCollaborationRef <ParticipantAssociation>
        CallableElement! : RootElement | @name ioSpecification:InputOutputSpecification supportedInterfaceRef ioBinding:InputOutputBinding
        CancelEventDefinition : EventDefinition |
        CatchEvent! : Event | @parallelMultiple <DataOutput> <DataOutputAssociation> <OutputSet> <EventDefinition> eventDefinitionRef
        Category : RootElement | @name <CategoryValue>
        CategoryValue : BaseElement | @value
        Choreography : Collaboration FlowElementsContainer |
        ChoreographyActivity! : FlowNode | @initiatingParticipantRef @loopType participantRef <CorrelationKey>
        ChoreographyTask : ChoreographyActivity | messageFlowRef
        Collaboration : RootElement | @name @isClosed <Participant> <MessageFlow> <Artifact> <ConversationNode> <ConversationAssociation> <ParticipantAssociation> <MessageFlowAssociation> <CorrelationKey> choreographyRef <ConversationLink>
        CompensateEventDefinition : EventDefinition | @waitForCompletion @activityRef
        ComplexBehaviorDefinition : BaseElement | condition:FormalExpression event:ImplicitThrowEvent
        ComplexGateway : Gateway | @default activationCondition:FormalExpression
        ConditionalEventDefinition : EventDefinition | condition:FormalExpression
        Conversation : ConversationNode |
        ConversationAssociation : BaseElement | @innerConversationNodeRef @outerConversationNodeRef
        ConversationLink : BaseElement | @name @sourceRef @targetRef
        ConversationNode! : BaseElement | @name participantRef messageFlowRef <CorrelationKey>
        CorrelationKey : BaseElement | @name correlationPropertyRef
        CorrelationProperty : RootElement | @name @type <CorrelationPropertyRetrievalExpression>
        CorrelationPropertyBinding : BaseElement | @correlationPropertyRef dataPath:FormalExpression
        CorrelationPropertyRetrievalExpression : BaseElement | @messageRef messagePath:FormalExpression
        CorrelationSubscription : BaseElement | @correlationKeyRef <CorrelationPropertyBinding>
        DataAssociation! : BaseElement | sourceRef targetRef transformation:FormalExpression <Assignment>
        DataInput : ItemAwareElement | @name @isCollection
        DataInputAssociation : DataAssociation |
        DataObject : FlowElement ItemAwareElement | @isCollection
        DataObjectReference : ItemAwareElement FlowElement | @dataObjectRef
        DataOutput : ItemAwareElement | @name @isCollection
        DataOutputAssociation : DataAssociation |
        DataState : BaseElement | @name
        DataStore : RootElement ItemAwareElement | @name @capacity @isUnlimited
        DataStoreReference : ItemAwareElement FlowElement | @dataStoreRef
        Definitions : BaseElement | @name @targetNamespace @expressionLanguage @typeLanguage @exporter @exporterVersion <Import> <Extension> <RootElement> <Relationship>
        Documentation : BaseElement | @textFormat
        EndEvent : ThrowEvent |
        EndPoint : RootElement |
        Error : RootElement | @structureRef @name @errorCode
        ErrorEventDefinition : EventDefinition | @errorRef
        Escalation : RootElement | @structureRef @name @escalationCode
        EscalationEventDefinition : EventDefinition | @escalationRef
        Event! : FlowNode | <Property>
        EventBasedGateway : Gateway | @instantiate @eventGatewayType
        EventDefinition! : RootElement |
        ExclusiveGateway : Gateway | @default
        Extension : BaseElement | @mustUnderstand @definition
        ExtensionElements : |
        FlowElement! : BaseElement | @name <Auditing> <Monitoring> categoryValueRef
        FlowElementsContainer! : BaseElement | <LaneSet> <FlowElement>
        FlowNode! : FlowElement | incoming outgoing
        FormalExpression : BaseElement | @language @evaluatesToTypeRef
        Gateway! : FlowNode | @gatewayDirection
        GlobalBusinessRuleTask : GlobalTask | @implementation
        GlobalChoreographyTask : Choreography | @initiatingParticipantRef
        GlobalConversation : Collaboration |
        GlobalManualTask : GlobalTask |
        GlobalScriptTask : GlobalTask | @scriptLanguage script
        GlobalTask : CallableElement | <ResourceRole>
        GlobalUserTask : GlobalTask | @implementation <Rendering>
        Group : Artifact | @categoryValueRef
        HumanPerformer : Performer |
        ImplicitThrowEvent : ThrowEvent |
        Import : | @importType @location @namespace
        InclusiveGateway : Gateway | @default
        InputOutputBinding : BaseElement | @inputDataRef @outputDataRef @operationRef
        InputOutputSpecification : BaseElement | <DataInput> <DataOutput> <InputSet> <OutputSet>
        InputSet : BaseElement | @name dataInputRefs optionalInputRefs whileExecutingInputRefs outputSetRefs
        Interface : RootElement | @name @implementationRef <Operation>
        IntermediateCatchEvent : CatchEvent |
        IntermediateThrowEvent : ThrowEvent |
        ItemAwareElement! : BaseElement | @itemSubjectRef <DataState>
        ItemDefinition : RootElement | @itemKind @structureRef @isCollection @import
        Lane : BaseElement | @name @partitionElementRef partitionElement flowNodeRef childLaneSet:LaneSet
        LaneSet : BaseElement | @name <Lane>
        LinkEventDefinition : EventDefinition | @name source target
        LoopCharacteristics! : BaseElement |
        ManualTask : Task |
        Message : RootElement | @name @itemRef
        MessageEventDefinition : EventDefinition | @messageRef operationRef
        MessageFlow : BaseElement | @name @sourceRef @targetRef @messageRef
        MessageFlowAssociation : BaseElement | @innerMessageFlowRef @outerMessageFlowRef
        Monitoring : BaseElement |
        MultiInstanceLoopCharacteristics : LoopCharacteristics | @isSequential @behavior @oneBehaviorEventRef @noneBehaviorEventRef loopCardinality:FormalExpression loopDataInputRef loopDataOutputRef inputDataItem:DataInput outputDataItem:DataOutput <ComplexBehaviorDefinition> completionCondition:FormalExpression
        Operation : BaseElement | @name @implementationRef inMessageRef outMessageRef errorRef
        OutputSet : BaseElement | @name dataOutputRefs optionalOutputRefs whileExecutingOutputRefs inputSetRefs
        ParallelGateway : Gateway |
        Participant : BaseElement | @name @processRef interfaceRef endPointRef <ParticipantMultiplicity>
        ParticipantAssociation : BaseElement | innerParticipantRef outerParticipantRef
        ParticipantMultiplicity : BaseElement | @minimum @maximum
        PartnerEntity : RootElement | @name participantRef
        PartnerRole : RootElement | @name participantRef
        Performer : ResourceRole |
        PotentialOwner : HumanPerformer |
        Process : FlowElementsContainer CallableElement | @processType @isClosed @definitionalCollaborationRef @isExecutable <Auditing> <Monitoring> <Property> <Artifact> <ResourceRole> <CorrelationSubscription> supports
        Property : ItemAwareElement | @name
        ReceiveTask : Task | @implementation @instantiate @operationRef @messageRef
        Relationship : BaseElement | @type @direction source target
        Rendering : BaseElement |
        Resource : RootElement | @name <ResourceParameter>
        ResourceAssignmentExpression : BaseElement | expression:FormalExpression formalExpression:FormalExpression
        ResourceParameter : BaseElement | @name @isRequired @type
        ResourceParameterBinding : BaseElement | @parameterRef expression:FormalExpression formalExpression:FormalExpression
        ResourceRole : BaseElement | @name resourceRef <ResourceParameterBinding> <ResourceAssignmentExpression>
        RootElement! : BaseElement |
        ScriptTask : Task | @scriptFormat script
        SendTask : Task | @implementation @operationRef @messageRef
        SequenceFlow : FlowElement | @isImmediate @sourceRef @targetRef conditionExpression:FormalExpression
        ServiceTask : Task | @implementation @operationRef
        Signal : RootElement | @structureRef @name
        SignalEventDefinition : EventDefinition | @signalRef
        StandardLoopCharacteristics : LoopCharacteristics | @testBefore @loopMaximum loopCondition:FormalExpression
        StartEvent : CatchEvent | @isInterrupting
        SubChoreography : ChoreographyActivity FlowElementsContainer | <Artifact>
        SubConversation : ConversationNode | <ConversationNode>
        SubProcess : Activity FlowElementsContainer | @triggeredByEvent <Artifact>
        Task : Activity |
        TerminateEventDefinition : EventDefinition |
        TextAnnotation : Artifact | @textFormat text
        ThrowEvent! : Event | <DataInput> <DataInputAssociation> <InputSet> <EventDefinition> eventDefinitionRef
        TimerEventDefinition : EventDefinition | timeDate:FormalExpression timeCycle:FormalExpression timeDuration:FormalExpression
        Transaction : SubProcess | @protocol @method
        UserTask : Task | @implementation <Rendering>
        """;
}
