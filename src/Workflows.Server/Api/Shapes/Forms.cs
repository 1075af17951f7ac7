using Workflows.Feel;
using Workflows.Server.Json;

namespace Workflows.Server.Api.Shapes;

/// <summary>A search among the options of a field whose form has the property <c>source</c>.</summary>
/// <param name="Field">The field's path in the form.</param>
/// <param name="TaskKey">The task whose form it is; absent for a start form.</param>
/// <param name="Data">The form's values as they stand, for options that depend on them.</param>
/// <param name="Q">What was typed.</param>
public sealed record FormOptionsRequest(WireKey FormKey, string Field, WireKey? TaskKey = null, FeelContext? Data = null, string? Q = null);

/// <summary>An option; beside these two it may hold what other fields take from it.</summary>
public sealed record FormOption(string Value, string Label);
