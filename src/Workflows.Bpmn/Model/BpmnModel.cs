using System.Collections.Immutable;

namespace Workflows.Bpmn.Model;

/// <summary>
/// A BPMN file as the engine sees it (BPMN 2.0.2 §8.2.1, <c>definitions</c>). Immutable. What the model leaves out (layout, foreign
/// extension elements, the wording of the XML) is in <see cref="Bytes"/>, which are never rewritten.
/// </summary>
public sealed record BpmnModel : BaseElement
{
    /// <summary>The name under which the file was deployed, for example <c>p15-return.bpmn</c>.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The file, byte for byte. The caller must not change the array behind it.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>SHA-256 of <see cref="Bytes"/> in lower-case hexadecimal: proves which diagram ran.</summary>
    public required string Sha256 { get; init; }

    public string? Name { get; init; }

    public string? TargetNamespace { get; init; }

    /// <summary>The tool that wrote the file, and the platform that it was drawn for; null when the file does not say.</summary>
    public string? Exporter { get; init; }

    public string? ExecutionPlatform { get; init; }

    public string? ExecutionPlatformVersion { get; init; }

    public ImmutableArray<BpmnProcess> Processes { get; init; } = [];

    public ImmutableArray<Collaboration> Collaborations { get; init; } = [];

    public ImmutableArray<Message> Messages { get; init; } = [];

    public ImmutableArray<Error> Errors { get; init; } = [];

    public ImmutableArray<Signal> Signals { get; init; } = [];

    public ImmutableArray<Escalation> Escalations { get; init; } = [];

    /// <summary>The processes that the engine may run, in the file's order.</summary>
    public IEnumerable<BpmnProcess> ExecutableProcesses => Processes.Where(process => process.IsExecutable);
}
