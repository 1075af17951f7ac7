namespace Workflows.Shop;

/// <summary>Why the simulated world does not do what it was asked.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Field">What of the request is wrong; empty for the whole.</param>
public sealed record ShopProblem(string Code, string Field, string Zh, string En);
