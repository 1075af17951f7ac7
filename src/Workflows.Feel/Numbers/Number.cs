using System.Numerics;

namespace Workflows.Feel;

/// <summary>
/// A decimal number: coefficient × 10^exponent. Coefficients of up to 18 digits live in a <see cref="long"/> and are calculated with
/// on the spot; longer ones in a <see cref="BigInteger"/>. Results are rounded half-even to 34 significant digits
/// («DMN 1.5 §10.3.2.3.1», IEEE 754-2008 decimal128). A number that is only carried keeps all its digits and its trailing zeros:
/// 1.10 stays 1.10 and yet equals 1.1.
/// </summary>
public readonly partial struct Number : IEquatable<Number>, IComparable<Number>
{
    /// <summary>Significant digits of a calculated result.</summary>
    public const int Precision = 34;

    /// <summary>Largest exponent of a calculated result in scientific notation; beyond it there is no result.</summary>
    public const int MaxExponent = 6144;

    /// <summary>Smallest exponent of the last digit; below it digits are rounded away.</summary>
    public const int MinExponent = -6176;

    private readonly long _small;
    private readonly int _exponent;
    private readonly BigCoefficient? _big;

    private Number(long coefficient, int exponent)
    {
        _small = coefficient;
        _exponent = exponent;
        _big = null;
    }

    private Number(BigInteger coefficient, int exponent)
    {
        if (coefficient >= long.MinValue && coefficient <= long.MaxValue)
        {
            _small = (long)coefficient;
            _big = null;
        }
        else
        {
            _small = 0;
            _big = new BigCoefficient(coefficient);
        }
        _exponent = exponent;
    }

    public static Number Zero => default;

    public static Number One => new(1, 0);

    public bool IsZero => _big is null && _small == 0;

    public bool IsNegative => Sign < 0;

    public int Sign => _big is null ? Math.Sign(_small) : _big.Value.Sign;

    /// <summary>Digits behind the decimal point as written; 0 for whole numbers.</summary>
    public int Scale => Math.Max(0, -_exponent);

    public bool IsInteger
    {
        get
        {
            if (_exponent >= 0 || IsZero)
                return true;
            if (-_exponent >= DigitCount)
                return false;
            return _big is null ? _small % Powers.Of10(-_exponent) == 0 : (_big.Value % Powers.BigOf10(-_exponent)).IsZero;
        }
    }

    internal BigInteger Coefficient => _big is null ? _small : _big.Value;

    internal int Exponent => _exponent;

    internal int DigitCount => _big is null ? Powers.DigitsOf(_small) : _big.Digits;

    /// <summary>Exponent of the first digit: 3 for 1234.</summary>
    private long AdjustedExponent => (long)_exponent + DigitCount - 1;

    public static Number FromInt64(long value) => new(value, 0);

    internal static Number FromParts(BigInteger coefficient, int exponent) => new(coefficient, exponent);

    internal static Number FromInt128(Int128 value) => new((BigInteger)value, 0);

    /// <summary>Exact, with the scale as it is.</summary>
    public static Number FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        UInt128 magnitude = new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        BigInteger coefficient = (BigInteger)magnitude;
        return new Number(bits[3] < 0 ? -coefficient : coefficient, -((bits[3] >> 16) & 0xFF));
    }

    /// <summary>The shortest decimal that reads back as this double; false for infinities and NaN.</summary>
    public static bool TryFromDouble(double value, out Number number)
    {
        number = default;
        return double.IsFinite(value) && TryParse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), out number);
    }

    public bool Equals(Number other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode()
    {
        if (IsZero)
            return 0;
        Number plain = WithoutTrailingZeros(int.MaxValue);
        return HashCode.Combine(plain.Coefficient, plain._exponent);
    }

    public static bool operator ==(Number left, Number right) => left.CompareTo(right) == 0;

    public static bool operator !=(Number left, Number right) => left.CompareTo(right) != 0;

    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    public static bool operator <=(Number left, Number right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Number left, Number right) => left.CompareTo(right) >= 0;

    public int CompareTo(Number other)
    {
        if (_big is null && other._big is null && _exponent == other._exponent)
            return _small.CompareTo(other._small);
        if (_big is null && other._big is null && TryAlign(this, other, out long a, out long b, out _))
            return a.CompareTo(b);
        int sign = Sign;
        if (sign != other.Sign || sign == 0)
            return sign.CompareTo(other.Sign);
        long adjusted = AdjustedExponent;
        long otherAdjusted = other.AdjustedExponent;
        if (adjusted != otherAdjusted)
            return adjusted > otherAdjusted ? sign : -sign;
        int low = Math.Min(_exponent, other._exponent);
        BigInteger mine = Coefficient * Powers.BigOf10(_exponent - low);
        BigInteger theirs = other.Coefficient * Powers.BigOf10(other._exponent - low);
        return mine.CompareTo(theirs);
    }

    /// <summary>True for a whole number that was written without exponent and fraction and fits.</summary>
    internal bool IsPlainInt64(out long value)
    {
        value = _small;
        return _big is null && _exponent == 0;
    }

    /// <summary>The whole number, or false where there is a fraction or it does not fit.</summary>
    public bool TryGetInt64(out long value)
    {
        value = _small;
        if (_big is null && _exponent == 0)
            return true;
        value = 0;
        if (!IsInteger || AdjustedExponent > 19)
            return false;
        BigInteger whole = Truncated();
        if (whole < long.MinValue || whole > long.MaxValue)
            return false;
        value = (long)whole;
        return true;
    }

    /// <summary>The whole number, or false where there is a fraction or it does not fit.</summary>
    public bool TryGetInt32(out int value)
    {
        bool fits = TryGetInt64(out long wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>As decimal, rounded half-even where it has more digits; false beyond ±7.9E28.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        if (AdjustedExponent > 28)
            return false;
        return decimal.TryParse(
            ToString(),
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out value
        );
    }

    /// <summary>The nearest double; infinite where it is too large.</summary>
    public double ToDouble() =>
        double.Parse(ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The part before the decimal point. Only for numbers whose exponent is bounded.</summary>
    internal BigInteger Truncated() =>
        _exponent >= 0 ? Coefficient * Powers.BigOf10(_exponent)
        : -_exponent > DigitCount ? BigInteger.Zero
        : BigInteger.Divide(Coefficient, Powers.BigOf10(-_exponent));

    public static implicit operator Number(int value) => new(value, 0);

    public static implicit operator Number(long value) => new(value, 0);

    public static implicit operator Number(decimal value) => FromDecimal(value);
}
