using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>What an outside system answered: its result, or why it does not do what was asked.</summary>
public sealed class ShopResult<T>
{
    private readonly T? _value;

    public ShopResult(T value) => _value = value;

    public ShopResult(ShopRefusal refusal) => Refusal = refusal;

    /// <summary>Null where it was done.</summary>
    public ShopRefusal? Refusal { get; }

    /// <summary>The result; only where nothing was refused.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}.");

    public static implicit operator ShopResult<T>(T value) => new(value);

    public static implicit operator ShopResult<T>(ShopRefusal refusal) => new(refusal);
}

/// <summary>A no of the outside system, however often it is asked.</summary>
/// <param name="Code">The BPMN error where the job type has it, otherwise a word for logs.</param>
/// <param name="Facts">What the flow may want to know, as variables of the error.</param>
public sealed record ShopRefusal(string Code, string Zh, string En, FeelContext? Facts = null);
