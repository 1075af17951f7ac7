using Workflows.Feel;

namespace Workflows.Engine.Commands.Configuration;

/// <summary>Sets one parameter (<c>config.name</c>) from now on.</summary>
/// <param name="Value">Null: back to the default.</param>
/// <param name="Note">Why; for whoever reads the history.</param>
/// <param name="ExpectedVersion">Version of the value that the person saw; null: whatever it is.</param>
public sealed record ChangeConfiguration(string Name, FeelValue? Value, string Note, int? ExpectedVersion = null) : Command;
