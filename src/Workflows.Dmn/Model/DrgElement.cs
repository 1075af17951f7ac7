using System.Collections.Immutable;
using Workflows.Dmn.Boxed;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Model;

/// <summary>An element of the requirements graph («DMN 1.5 §6.3»).</summary>
/// <param name="VariableName">The name under which others see its value.</param>
internal abstract record DrgElement(string Id, string Name, string VariableName, FeelType Type)
{
    /// <summary>The namespace of the model that it stands in.</summary>
    public string Namespace { get; init; } = "";
}

internal sealed record InputData(string Id, string Name, string VariableName, FeelType Type) : DrgElement(Id, Name, VariableName, Type)
{
    /// <summary>Declared as <c>Any</c>, and not just undeclared: a text from JSON that writes a date, time or duration is one.</summary>
    public bool IsAny { get; init; }
}

internal sealed record Decision(string Id, string Name, string VariableName, FeelType Type) : DrgElement(Id, Name, VariableName, Type)
{
    public string? VersionTag { get; init; }

    public BoxedExpression? Logic { get; set; }

    /// <summary>What it requires, decisions and inputs and knowledge, in the order of the file. Set once, when all elements are known.</summary>
    public ImmutableArray<Requirement> Requirements { get; set; } = [];

    public DecisionKind Kind =>
        Logic switch
        {
            null => DecisionKind.Undefined,
            Tables.DecisionTable => DecisionKind.DecisionTable,
            LiteralBox => DecisionKind.LiteralExpression,
            _ => DecisionKind.BoxedExpression,
        };

    public bool Equals(Decision? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

internal sealed record KnowledgeModel(string Id, string Name, string VariableName, FeelType Type) : DrgElement(Id, Name, VariableName, Type)
{
    public FunctionBox? Logic { get; set; }

    public ImmutableArray<Requirement> Requirements { get; set; } = [];

    public bool Equals(KnowledgeModel? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>«DMN 1.5 §10.4»: decisions that are evaluated together as a function of their inputs.</summary>
internal sealed record DecisionService(string Id, string Name, string VariableName, FeelType Type)
    : DrgElement(Id, Name, VariableName, Type)
{
    public ImmutableArray<Requirement> InputData { get; set; } = [];

    public ImmutableArray<Requirement> InputDecisions { get; set; } = [];

    public ImmutableArray<Requirement> Outputs { get; set; } = [];

    public IEnumerable<Requirement> Parameters => [.. InputData, .. InputDecisions];

    public bool Equals(DecisionService? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>An element that another one requires.</summary>
/// <param name="ImportName">The name of the import that it comes through; empty for this model's own elements.</param>
internal sealed record Requirement(DrgElement Element, string ImportName);
