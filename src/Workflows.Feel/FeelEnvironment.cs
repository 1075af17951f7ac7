namespace Workflows.Feel;

/// <summary>
/// What an evaluation depends on besides its variables. Given by the caller and immutable, so that the same expression gives the same
/// value wherever and whenever it is evaluated again.
/// </summary>
public sealed record FeelEnvironment
{
    /// <summary>An environment without a clock: <c>now()</c> and <c>today()</c> give null and a warning.</summary>
    public static readonly FeelEnvironment Timeless = new();

    /// <summary>The moment that <c>now()</c> and <c>today()</c> tell; null where the caller allows no clock.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The zone of <c>now()</c> and <c>today()</c>.</summary>
    public FeelZone Zone { get; init; } = FeelZone.Shanghai;

    /// <summary>Most steps (calls, turns of loops, elements made) before an evaluation is stopped.</summary>
    public long StepLimit { get; init; } = 1_000_000;

    /// <summary>Deepest nesting of calls before an evaluation is stopped.</summary>
    public int CallDepthLimit { get; init; } = 500;

    /// <summary>Functions of the host, found after the built-in ones.</summary>
    public IFeelFunctionLibrary? Functions { get; init; }
}

/// <summary>Functions that a host adds to FEEL, such as <c>superior of(person)</c>.</summary>
public interface IFeelFunctionLibrary
{
    /// <summary>The function of that name, or null.</summary>
    FeelFunction? Find(string name);
}
