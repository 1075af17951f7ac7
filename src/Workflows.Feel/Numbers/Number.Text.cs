using System.Buffers;
using System.Numerics;

namespace Workflows.Feel;

/// <summary>Reading and writing numbers.</summary>
public readonly partial struct Number
{
    /// <summary>Digits beyond which an exponent is written instead of zeros.</summary>
    private const int LongestPlain = 60;

    /// <summary>Reads <c>[-]digits[.digits][e[±]digits]</c> of up to 10,000 digits, exactly; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Number number)
    {
        number = default;
        byte[]? rented = null;
        Span<byte> bytes = text.Length <= 128 ? stackalloc byte[text.Length] : (rented = ArrayPool<byte>.Shared.Rent(text.Length));
        bool ascii = true;
        for (int i = 0; i < text.Length; i++)
        {
            ascii &= text[i] < 128;
            bytes[i] = (byte)text[i];
        }
        bool parsed = ascii && TryParse(bytes[..text.Length], out number);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return parsed;
    }

    /// <summary>Reads UTF-8 text; see <see cref="TryParse(ReadOnlySpan{char}, out Number)"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Number number)
    {
        number = default;
        int position = 0;
        bool negative = utf8.Length > 0 && utf8[0] == '-';
        if (negative)
            position++;

        long coefficient = 0;
        int digits = 0;
        int fraction = 0;
        bool small = true;
        int start = position;
        bool inFraction = false;
        for (; position < utf8.Length; position++)
        {
            byte c = utf8[position];
            if (c == '.' && !inFraction)
            {
                inFraction = true;
                continue;
            }
            uint digit = (uint)(c - '0');
            if (digit > 9)
                break;
            digits++;
            if (inFraction)
                fraction++;
            if (!small)
                continue;
            if (coefficient > (long.MaxValue - 9) / 10)
                small = false;
            else
                coefficient = coefficient * 10 + digit;
        }
        if (digits is 0 or > FeelLimits.Digits || (inFraction && fraction == 0))
            return false;
        int end = position;

        if (!TryParseExponent(utf8[position..], out long exponent))
            return false;
        exponent -= fraction;
        if (exponent is < int.MinValue / 2 or > int.MaxValue / 2)
            return false;
        number = small
            ? new Number(negative ? -coefficient : coefficient, (int)exponent)
            : new Number(ParseBig(utf8[start..end], negative), (int)exponent);
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<byte> utf8, out long exponent)
    {
        exponent = 0;
        if (utf8.IsEmpty)
            return true;
        if ((utf8[0] | 0x20) != 'e')
            return false;
        int position = 1;
        bool negative = utf8.Length > 1 && utf8[1] == '-';
        if (utf8.Length > 1 && utf8[1] is (byte)'-' or (byte)'+')
            position++;
        if (position == utf8.Length)
            return false;
        for (; position < utf8.Length; position++)
        {
            uint digit = (uint)(utf8[position] - '0');
            if (digit > 9)
                return false;
            exponent = Math.Min(exponent * 10 + digit, uint.MaxValue);
        }
        if (negative)
            exponent = -exponent;
        return true;
    }

    private static BigInteger ParseBig(ReadOnlySpan<byte> digits, bool negative)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(digits.Length);
        int count = 0;
        foreach (byte c in digits)
        {
            if (c != '.')
                rented[count++] = (char)c;
        }
        BigInteger value = BigInteger.Parse(
            rented.AsSpan(0, count),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture
        );
        ArrayPool<char>.Shared.Return(rented);
        return negative ? -value : value;
    }

    /// <summary>Plain notation with all digits; scientific (<c>1E+400</c>) where plain would need more than 60 digits.</summary>
    public override string ToString()
    {
        if (_big is null && _exponent == 0)
            return _small.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string digits = BigInteger.Abs(Coefficient).ToString(System.Globalization.CultureInfo.InvariantCulture);
        string sign = Sign < 0 ? "-" : "";
        if (_exponent == 0)
            return sign + digits;
        if (_exponent > 0)
        {
            if (IsZero)
                return "0";
            return digits.Length + (long)_exponent <= LongestPlain ? sign + digits + new string('0', _exponent) : sign + Scientific(digits);
        }
        int scale = -_exponent;
        if (scale < digits.Length)
            return $"{sign}{digits.AsSpan(0, digits.Length - scale)}.{digits.AsSpan(digits.Length - scale)}";
        return scale <= LongestPlain ? $"{sign}0.{new string('0', scale - digits.Length)}{digits}" : sign + Scientific(digits);
    }

    /// <summary>Writes the number as UTF-8 where it is short and plain, which nearly all are.</summary>
    internal bool TryFormatPlain(Span<byte> utf8, out int written)
    {
        written = 0;
        if (_big is not null || _exponent is > 0 or < -18)
            return false;
        if (_exponent == 0)
            return System.Buffers.Text.Utf8Formatter.TryFormat(_small, utf8, out written);
        Span<byte> digits = stackalloc byte[20];
        ulong magnitude = _small < 0 ? 0UL - (ulong)_small : (ulong)_small;
        System.Buffers.Text.Utf8Formatter.TryFormat(magnitude, digits, out int count);
        int scale = -_exponent;
        int needed = (_small < 0 ? 1 : 0) + Math.Max(count, scale + 1) + 1;
        if (needed > utf8.Length)
            return false;
        if (_small < 0)
            utf8[written++] = (byte)'-';
        int whole = count - scale;
        if (whole <= 0)
            utf8[written++] = (byte)'0';
        for (int i = 0; i < whole; i++)
            utf8[written++] = digits[i];
        utf8[written++] = (byte)'.';
        for (int i = whole; i < 0; i++)
            utf8[written++] = (byte)'0';
        for (int i = Math.Max(0, whole); i < count; i++)
            utf8[written++] = digits[i];
        return true;
    }

    private string Scientific(string digits)
    {
        long exponent = (long)_exponent + digits.Length - 1;
        string mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits.AsSpan(1)}";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mantissa}E{(exponent < 0 ? "" : "+")}{exponent}");
    }
}
