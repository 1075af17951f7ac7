using System.Numerics;

namespace Workflows.Feel;

/// <summary>The four operations, each correctly rounded to 34 digits; no result where it would be too large.</summary>
public readonly partial struct Number
{
    /// <summary>Distance of exponents beyond which the smaller operand can only tip the rounding.</summary>
    private const int FarApart = 2 * Precision + 6;

    public static Number operator -(Number value) =>
        value._big is null && value._small != long.MinValue
            ? new Number(-value._small, value._exponent)
            : new Number(-value.Coefficient, value._exponent);

    public static Number Abs(Number value) => value.Sign < 0 ? -value : value;

    public static Number? Add(Number left, Number right)
    {
        if (left._big is null && right._big is null)
        {
            if (left._exponent == right._exponent)
            {
                long sum = unchecked(left._small + right._small);
                // Overflow shows as both operands differing in sign from the sum.
                if (((left._small ^ sum) & (right._small ^ sum)) >= 0)
                    return new Number(sum, left._exponent);
            }
            else if (TryAlign(left, right, out long a, out long b, out int exponent))
            {
                long sum = unchecked(a + b);
                if (((a ^ sum) & (b ^ sum)) >= 0)
                    return new Number(sum, exponent);
            }
        }
        return AddExactly(left, right);
    }

    public static Number? Subtract(Number left, Number right) => Add(left, -right);

    public static Number? Multiply(Number left, Number right)
    {
        if (left._big is null && right._big is null)
        {
            long high = Math.BigMul(left._small, right._small, out long low);
            int exponent = left._exponent + right._exponent;
            if (high == low >> 63 && exponent is > MinExponent and < MaxExponent - 20)
                return new Number(low, exponent);
        }
        return Finish(left.Coefficient * right.Coefficient, (long)left._exponent + right._exponent);
    }

    /// <summary>Null for a division by zero, too.</summary>
    public static Number? Divide(Number left, Number right)
    {
        if (right.IsZero)
            return null;
        long ideal = (long)left._exponent - right._exponent;
        if (left.IsZero)
            return Finish(BigInteger.Zero, Math.Clamp(ideal, MinExponent, 0));
        if (left._big is null && right._big is null && right._small != -1 && ideal is > MinExponent and <= 0)
        {
            (long quotient, long rest) = Math.DivRem(left._small, right._small);
            if (rest == 0)
                return new Number(quotient, (int)ideal);
        }

        BigInteger dividend = left.Coefficient;
        BigInteger divisor = right.Coefficient;
        int shift = Math.Max(0, Precision + 3 + right.DigitCount - left.DigitCount);
        BigInteger result = BigInteger.DivRem(dividend * Powers.BigOf10(shift), divisor, out BigInteger remainder);
        long exponentOfResult = ideal - shift;
        if (!remainder.IsZero)
        {
            // One more digit that is neither 0 nor 5 keeps the rounding honest.
            result = result * 10 + dividend.Sign * divisor.Sign;
            return Finish(result, exponentOfResult - 1);
        }
        return Finish(result, exponentOfResult)?.WithoutTrailingZeros(ideal);
    }

    /// <summary>The remainder with the sign of the divisor («DMN 1.5 §10.3.4.5», modulo); null for a divisor of zero.</summary>
    public static Number? Modulo(Number dividend, Number divisor)
    {
        if (divisor.IsZero)
            return null;
        if (Math.Abs(dividend.AdjustedExponent - divisor.AdjustedExponent) > MaxExponent + Precision)
            return null;
        int low = Math.Min(dividend._exponent, divisor._exponent);
        BigInteger a = dividend.Coefficient * Powers.BigOf10(dividend._exponent - low);
        BigInteger b = divisor.Coefficient * Powers.BigOf10(divisor._exponent - low);
        BigInteger rest = BigInteger.Remainder(a, b);
        if (!rest.IsZero && rest.Sign != b.Sign)
            rest += b;
        return Finish(rest, low);
    }

    /// <summary>Rounds to 34 digits and checks the range.</summary>
    internal static Number? Finish(BigInteger coefficient, long exponent)
    {
        int digits = Powers.DigitsOf(coefficient);
        long drop = Math.Max(digits - Precision, MinExponent - exponent);
        if (drop > 0)
        {
            if (drop > digits + 1)
                return new Number(0, MinExponent);
            coefficient = Rounding.Divide(coefficient, Powers.BigOf10((int)drop), RoundingMode.HalfEven);
            exponent += drop;
            // 99…9 may have become 100…0.
            if (Powers.DigitsOf(coefficient) > Precision)
            {
                coefficient /= 10;
                exponent++;
            }
        }
        if (coefficient.IsZero)
            return new Number(0, (int)Math.Clamp(exponent, MinExponent, 0));
        return exponent + Powers.DigitsOf(coefficient) - 1 > MaxExponent ? null : new Number(coefficient, (int)exponent);
    }

    /// <summary>Drops trailing zeros of the coefficient as long as the exponent stays at most the given one.</summary>
    internal Number WithoutTrailingZeros(long highestExponent)
    {
        if (_big is null)
        {
            if (_small == 0)
                return new Number(0, (int)Math.Min(Math.Max(_exponent, highestExponent), 0));
            long coefficient = _small;
            int exponent = _exponent;
            while (exponent < highestExponent && coefficient % 10 == 0)
            {
                coefficient /= 10;
                exponent++;
            }
            return new Number(coefficient, exponent);
        }
        BigInteger big = _big.Value;
        int bigExponent = _exponent;
        while (bigExponent < highestExponent)
        {
            BigInteger shorter = BigInteger.DivRem(big, 10, out BigInteger rest);
            if (!rest.IsZero)
                break;
            big = shorter;
            bigExponent++;
        }
        return new Number(big, bigExponent);
    }

    private static bool TryAlign(Number left, Number right, out long a, out long b, out int exponent)
    {
        a = left._small;
        b = right._small;
        exponent = Math.Min(left._exponent, right._exponent);
        long distance = Math.Abs((long)left._exponent - right._exponent);
        if (distance > 18)
            return false;
        long high;
        if (left._exponent > right._exponent)
        {
            high = Math.BigMul(a, Powers.Of10((int)distance), out a);
            return high == a >> 63;
        }
        high = Math.BigMul(b, Powers.Of10((int)distance), out b);
        return high == b >> 63;
    }

    private static Number? AddExactly(Number left, Number right)
    {
        (Number high, Number low) = left._exponent >= right._exponent ? (left, right) : (right, left);
        if (high.IsZero)
            return Finish(low.Coefficient, low._exponent);
        if (low.IsZero && (long)high._exponent - low._exponent > FarApart)
            return Finish(high.Coefficient, high._exponent);
        long distance = (long)high._exponent - low._exponent;
        if (distance <= FarApart + low.DigitCount)
            return Finish(high.Coefficient * Powers.BigOf10((int)distance) + low.Coefficient, low._exponent);
        // The low operand is far below the last digit: a single unit in its place rounds the same way.
        BigInteger stretched = high.Coefficient * Powers.BigOf10(FarApart) + low.Sign;
        return Finish(stretched, (long)high._exponent - FarApart);
    }
}
