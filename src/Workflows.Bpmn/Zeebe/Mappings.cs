using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Zeebe;

/// <summary>Input and output mappings (<c>zeebe:ioMapping</c>), each in the file's order, which is the order of evaluation.</summary>
public sealed record IoMapping(ImmutableArray<VariableMapping> Inputs, ImmutableArray<VariableMapping> Outputs);

/// <summary>One mapping: the value of <paramref name="Source"/> becomes the variable <paramref name="Target"/>, which may be a path (<c>order.total</c>).</summary>
/// <param name="Source">A literal or FEEL; null when the file leaves it out.</param>
/// <param name="Target">Variable or path; empty when the file leaves it out.</param>
/// <param name="Position">Where the mapping element stands.</param>
public sealed record VariableMapping(FormalExpression? Source, string Target, Position Position);
