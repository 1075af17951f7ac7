namespace Workflows.Engine;

/// <summary>What somebody wants of one stream; named in the imperative. Serializable: a command may wait in the outbox.</summary>
public abstract record Command;
