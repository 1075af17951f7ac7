using System.Numerics;

namespace Workflows.Feel;

/// <summary>Roots, powers, exponential and logarithm to 34 digits. Null where there is no real result or it is out of range.</summary>
internal static class NumberMath
{
    /// <summary>Digits that are calculated with, so that those kept are right.</summary>
    private const int Working = 90;

    private static readonly BigInteger Unit = BigInteger.Pow(10, Working);
    private static readonly BigInteger LnTen = 3 * LnFromAtanh(3) + LnFromAtanh(9);

    public static Number? Sqrt(Number value)
    {
        if (value.Sign < 0)
            return null;
        if (value.IsZero)
            return Number.Zero;
        int shift = Math.Max(0, 2 * (Number.Precision + 2) - value.DigitCount);
        if (((value.Exponent - shift) & 1) != 0)
            shift++;
        BigInteger scaled = value.Coefficient * Powers.BigOf10(shift);
        BigInteger root = IntegerRoot(scaled);
        long exponent = (value.Exponent - shift) / 2;
        if (root * root == scaled)
            return Number.Finish(root, exponent)?.WithoutTrailingZeros(Math.Min(0, value.Exponent / 2));
        // A last digit that keeps the rounding honest.
        return Number.Finish(root * 10 + 1, exponent - 1);
    }

    public static Number? Exp(Number value)
    {
        if (value.IsZero)
            return Number.One;
        if ((long)value.Exponent + value.DigitCount > 6)
            return value.Sign < 0 ? Number.Zero : null;
        return ExpFixed(ToFixed(value));
    }

    public static Number? Ln(Number value)
    {
        if (value.Sign <= 0)
            return null;
        if (value == Number.One)
            return Number.Zero;
        return FromFixed(LnFixed(value));
    }

    /// <summary>Whole exponents by repeated squaring, all others through the logarithm.</summary>
    public static Number? Power(Number value, Number exponent)
    {
        if (exponent.IsZero)
            return Number.One;
        if (value.IsZero)
            return exponent.Sign > 0 ? Number.Zero : null;
        if (exponent.TryGetInt64(out long whole) && Math.Abs(whole) <= 100_000)
            return WholePower(value, whole);
        bool isNegative = value.Sign < 0;
        if (isNegative && !exponent.IsInteger)
            return null;
        Number size = Number.Abs(value);
        if (size == Number.One)
            return isNegative && !IsEven(exponent) ? -Number.One : Number.One;
        if ((long)exponent.Exponent + exponent.DigitCount > 40)
            return null;
        BigInteger product = LnFixed(size) * ToFixed(exponent) / Unit;
        if (BigInteger.Abs(product) > 20_000 * Unit)
            return product.Sign < 0 ? Number.Zero : null;
        Number? result = ExpFixed(product)?.WithoutTrailingZeros(0);
        return isNegative && !IsEven(exponent) && result is { } positive ? -positive : result;
    }

    private static bool IsEven(Number whole) => whole.Exponent > 0 || whole.Truncated().IsEven;

    private static Number? WholePower(Number value, long exponent)
    {
        BigInteger coefficient = value.Coefficient;
        BigInteger result = BigInteger.One;
        long resultExponent = 0;
        long baseExponent = value.Exponent;
        for (long left = Math.Abs(exponent); left > 0; left >>= 1)
        {
            if ((left & 1) != 0)
            {
                result *= coefficient;
                resultExponent += baseExponent;
                Shorten(ref result, ref resultExponent);
            }
            if (left == 1)
                break;
            coefficient *= coefficient;
            baseExponent *= 2;
            Shorten(ref coefficient, ref baseExponent);
            if (Math.Abs(baseExponent) > 1_000_000_000)
                return (baseExponent > 0) == (exponent > 0) ? null : Number.Zero;
        }
        if (Math.Abs(resultExponent) > 1_000_000_000)
            return (resultExponent > 0) == (exponent > 0) ? null : Number.Zero;
        if (exponent > 0)
            return Number.Finish(result, resultExponent);
        Number divisor = Number.FromParts(result, (int)resultExponent);
        return Number.Divide(Number.One, divisor);
    }

    private static void Shorten(ref BigInteger coefficient, ref long exponent)
    {
        int excess = Powers.DigitsOf(coefficient) - Working;
        if (excess <= 0)
            return;
        coefficient = Rounding.Divide(coefficient, Powers.BigOf10(excess), RoundingMode.HalfEven);
        exponent += excess;
    }

    /// <summary>e^x = 10^k · e^r with r below ln 10.</summary>
    private static Number? ExpFixed(BigInteger x)
    {
        BigInteger tens = BigInteger.Divide(x, LnTen);
        BigInteger sum = ExpSeries(x - tens * LnTen);
        return Number.Finish(sum, (long)tens - Working);
    }

    /// <summary>ln(m · 10^k) = ln m + k · ln 10, with ln m by Newton's method on the exponential.</summary>
    private static BigInteger LnFixed(Number value)
    {
        int digits = value.DigitCount;
        BigInteger mantissa = ToFixed(Number.FromParts(value.Coefficient, 1 - digits));
        long tens = (long)value.Exponent + digits - 1;
        double estimate = Math.Log((double)(mantissa / BigInteger.Pow(10, Working - 15)) / 1e15);
        BigInteger y = new BigInteger(estimate * 1e15) * BigInteger.Pow(10, Working - 15);
        for (int i = 0; i < 4; i++)
        {
            BigInteger power = ExpSeries(y);
            y += 2 * Unit * (mantissa - power) / (mantissa + power);
        }
        return y + tens * LnTen;
    }

    /// <summary>e^x in fixed point: a series after halving x eight times, then squared as often.</summary>
    private static BigInteger ExpSeries(BigInteger x)
    {
        const int Halvings = 8;
        BigInteger small = x >> Halvings;
        BigInteger sum = Unit + small;
        BigInteger term = small;
        for (int n = 2; !term.IsZero && n < 200; n++)
        {
            term = term * small / (Unit * n);
            sum += term;
        }
        for (int i = 0; i < Halvings; i++)
            sum = sum * sum / Unit;
        return sum;
    }

    private static BigInteger ToFixed(Number value)
    {
        int exponent = value.Exponent + Working;
        return exponent >= 0 ? value.Coefficient * Powers.BigOf10(exponent)
            : -exponent > value.DigitCount ? BigInteger.Zero
            : value.Coefficient / Powers.BigOf10(-exponent);
    }

    private static Number? FromFixed(BigInteger value) => Number.Finish(value, -Working)?.WithoutTrailingZeros(0);

    /// <summary>2 · atanh(1/n): ln 2 for n = 3, ln 1.25 for n = 9.</summary>
    private static BigInteger LnFromAtanh(int n)
    {
        BigInteger unit = BigInteger.Pow(10, Working + 10);
        BigInteger power = unit / n;
        BigInteger sum = power;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power /= n * n;
            sum += power / k;
        }
        return 2 * sum / BigInteger.Pow(10, 10);
    }

    private static BigInteger IntegerRoot(BigInteger value)
    {
        BigInteger guess = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (guess + value / guess) >> 1;
            if (next >= guess)
                return guess;
            guess = next;
        }
    }
}
