using System.Collections.Immutable;
using Workflows.Dmn.Evaluation;
using Workflows.Dmn.Model;
using Workflows.Dmn.Reading;
using Workflows.Feel;
using Workflows.Feel.Types;

namespace Workflows.Dmn;

/// <summary>A DMN file, read and compiled: immutable and shared between threads («DMN 1.5 §6–10»).</summary>
public sealed class DmnModel
{
    internal DmnModel() { }

    /// <summary>The id of the definitions element (Camunda's decision requirements id).</summary>
    public string Id { get; internal init; } = "";

    public string Name { get; internal init; } = "";

    public string Namespace { get; internal init; } = "";

    /// <summary>The decisions in the order of the file, then the decision services, which are evaluated by id or name like decisions.</summary>
    public IReadOnlyList<DmnDecision> Decisions { get; internal init; } = [];

    /// <summary>The models that it was read with, by their namespaces.</summary>
    public IReadOnlyList<DmnModel> Imports { get; internal init; } = [];

    /// <summary>Variables that the expressions of a decision, and of what it requires, can read from outside; of a service its parameters.</summary>
    public IReadOnlyList<string> InputsOf(string decision) =>
        Elements.Find(decision) switch
        {
            Decision found => InputFinder.Find(found),
            DecisionService service => [.. service.Parameters.Select(parameter => parameter.Element.VariableName)],
            _ => [],
        };

    /// <summary>What a person has to give to try a decision.</summary>
    public IReadOnlyList<DecisionField> FieldsOf(string decision) =>
        Elements.FindDecision(decision) is { } found ? FieldFinder.Find(found) : [];

    internal DrgElements Elements { get; init; } = DrgElements.None;

    /// <summary>The item definitions by name.</summary>
    internal IReadOnlyDictionary<string, FeelType> Types { get; init; } = new Dictionary<string, FeelType>(StringComparer.Ordinal);

    /// <summary>Names of entries of its types, which expressions of an importing model may use.</summary>
    internal IReadOnlyCollection<string> MemberNames { get; init; } = [];

    /// <summary>Reads a file of DMN 1.1 to 1.6. A wrong file gives problems, never an exception.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="others">Models that it may import, found by their namespace.</param>
    public static DmnReadResult Read(ReadOnlyMemory<byte> utf8, IReadOnlyCollection<DmnModel>? others = null) =>
        Read(utf8, ns => others?.FirstOrDefault(model => model.Namespace == ns));

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, IReadOnlyCollection{DmnModel}?)"/>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="importOf">The model of a namespace that the file imports; null where there is none.</param>
    public static DmnReadResult Read(ReadOnlyMemory<byte> utf8, Func<string, DmnModel?> importOf) => ModelReader.Read(utf8, importOf);

    /// <summary>Evaluates a decision, decision service or knowledge model by id or name.</summary>
    /// <param name="decision">Id or name.</param>
    /// <param name="inputs">
    /// The variables. Besides input data, expressions see everything that is in them, as in Camunda 8. A decision's value that is
    /// given here is not evaluated again only where the decision has no logic.
    /// </param>
    /// <param name="environment">Clock, zone, limits, functions of the host.</param>
    public DecisionResult Evaluate(string decision, IFeelScope inputs, FeelEnvironment environment) =>
        DmnRun.Evaluate(this, decision, inputs, environment);
}

/// <summary>A decision or decision service of a model.</summary>
/// <param name="VersionTag">Camunda's version tag, where the file gives one.</param>
public sealed record DmnDecision(string Id, string Name, DecisionKind Kind, string? VersionTag);

/// <summary>What reading gave: the model, or why there is none.</summary>
/// <param name="Problems">Why there is no model; empty where there is one.</param>
/// <param name="Notes">What the model holds but is never evaluated here, such as Java functions; worth showing before it is deployed.</param>
public sealed record DmnReadResult(DmnModel? Model, ImmutableArray<DmnProblem> Problems, ImmutableArray<DmnProblem> Notes);
