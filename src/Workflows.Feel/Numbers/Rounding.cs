using System.Numerics;

namespace Workflows.Feel;

/// <summary>How digits are dropped («DMN 1.5 §10.3.4.5»).</summary>
internal enum RoundingMode
{
    HalfEven,
    HalfUp,
    HalfDown,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,
    Floor,
    Ceiling,
}

/// <summary>Division of whole numbers with a choice of rounding.</summary>
internal static class Rounding
{
    /// <summary>The quotient of a value and a positive divisor, rounded.</summary>
    public static BigInteger Divide(BigInteger value, BigInteger divisor, RoundingMode mode)
    {
        BigInteger quotient = BigInteger.DivRem(value, divisor, out BigInteger rest);
        if (rest.IsZero)
            return quotient;
        int half = (BigInteger.Abs(rest) * 2).CompareTo(divisor);
        bool away = mode switch
        {
            RoundingMode.HalfEven => half > 0 || (half == 0 && !quotient.IsEven),
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfDown => half > 0,
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.Floor => value.Sign < 0,
            RoundingMode.Ceiling => value.Sign > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        return away ? quotient + value.Sign : quotient;
    }

    /// <summary>A number with so many digits behind the point (negative: zeros before it), or null where it would be too large.</summary>
    public static Number? Round(Number value, int scale, RoundingMode mode)
    {
        long drop = -(long)value.Exponent - scale;
        if (drop <= 0)
            return Number.Finish(value.Coefficient, value.Exponent);
        BigInteger quotient =
            drop > value.DigitCount + 1 ? Divide(value.Sign, 1000, mode) : Divide(value.Coefficient, Powers.BigOf10((int)drop), mode);
        return Number.Finish(quotient, -(long)scale);
    }
}
