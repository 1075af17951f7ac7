using System.Diagnostics.CodeAnalysis;

namespace Workflows.Feel;

/// <summary>Where an expression's variables come from. A <see cref="FeelContext"/> is one.</summary>
public interface IFeelScope
{
    bool TryGetValue(string name, [MaybeNullWhen(false)] out FeelValue value);
}
