namespace Workflows.Shop;

/// <summary>Amounts in 元: decimal, always with two digits.</summary>
internal static class Money
{
    /// <summary>Rounded half to even to fen; 168 becomes 168.00.</summary>
    public static decimal Of(decimal amount) => decimal.Round(amount, 2, MidpointRounding.ToEven) + 0.00m;
}
