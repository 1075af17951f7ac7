namespace Workflows.Bpmn.Model;

/// <summary>Work that is done (BPMN 2.0.2 §10.3).</summary>
public abstract record Activity : FlowNode
{
    /// <summary>Id of the outgoing flow that is taken when no condition of the others holds.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the activity is a compensation handler, reached by an association only.</summary>
    public bool IsForCompensation { get; init; }

    /// <summary>The loop or multi-instance marker; null when there is none.</summary>
    public LoopCharacteristics? LoopCharacteristics { get; init; }
}
