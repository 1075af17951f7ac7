using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Zeebe;

/// <summary>A custom key-value pair (<c>zeebe:property</c>).</summary>
public sealed record ZeebeProperty(string Name, string Value);

/// <summary>Details of an ad hoc subprocess (<c>zeebe:adHoc</c>).</summary>
public sealed record AdHoc(
    FormalExpression? ActiveElementsCollection,
    string? OutputCollection,
    FormalExpression? OutputElement,
    Position Position
);

/// <summary>Which changes of variables wake a conditional event (<c>zeebe:conditionalFilter</c>).</summary>
public sealed record ConditionalFilter(string? VariableNames, string? VariableEvents, Position Position);
