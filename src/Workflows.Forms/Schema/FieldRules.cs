using System.Collections.Immutable;

namespace Workflows.Forms.Schema;

/// <summary>The rules of a field or list that are ours, from <c>properties</c>, and form-js's own <c>readonly</c> and <c>disabled</c>.</summary>
public sealed record FieldRules
{
    public static readonly FieldRules None = new();

    public FieldAccess Access { get; init; }

    /// <summary>Shown but not to be changed while this is true; null: never.</summary>
    public FormExpression? ReadOnlyWhen { get; init; }

    /// <summary>Required while this is true, besides <see cref="FieldLimits.Required"/>; reads the form's values and <c>outcome</c>.</summary>
    public FormExpression? RequiredWhen { get; init; }

    /// <summary>Rules between fields, each with its message.</summary>
    public ImmutableArray<CrossFieldRule> CrossFieldRules { get; init; } = [];

    /// <summary>Where the server gets the options: <c>people:after-sales-service</c>, <c>order</c>, <c>sku</c>; null for the schema's own.</summary>
    public string? Source { get; init; }

    /// <summary>The value is about a person and can be erased.</summary>
    public bool IsPersonal { get; init; }
}

/// <summary>Must not be false; what cannot be judged because a value is missing does not object.</summary>
public sealed record CrossFieldRule(FormExpression Valid, string Zh, string En);
