using System.Numerics;

namespace Workflows.Feel;

/// <summary>Powers of ten and counts of decimal digits.</summary>
internal static class Powers
{
    private const int LargestLong = 18;
    private const int LargestCached = 400;

    private static readonly long[] Longs = CreateLongs();
    private static readonly BigInteger[] Bigs = CreateBigs();

    /// <summary>10^n for n from 0 to 18.</summary>
    public static long Of10(int n) => Longs[n];

    public static bool IsLong(int n) => n is >= 0 and <= LargestLong;

    public static BigInteger BigOf10(int n) => n <= LargestCached ? Bigs[n] : BigInteger.Pow(10, n);

    public static int DigitsOf(long value)
    {
        ulong magnitude = value < 0 ? 0UL - (ulong)value : (ulong)value;
        for (int n = 1; n <= LargestLong; n++)
        {
            if (magnitude < (ulong)Longs[n])
                return n;
        }
        return 19;
    }

    public static int DigitsOf(BigInteger value)
    {
        BigInteger magnitude = BigInteger.Abs(value);
        if (magnitude.IsZero)
            return 1;
        // 0.30103 is log10 of 2 to five places: an estimate that the loops below correct.
        int digits = (int)((magnitude.GetBitLength() - 1) * 30_103L / 100_000) + 1;
        while (magnitude >= BigOf10(digits))
            digits++;
        while (digits > 1 && magnitude < BigOf10(digits - 1))
            digits--;
        return digits;
    }

    private static long[] CreateLongs()
    {
        long[] powers = new long[LargestLong + 1];
        powers[0] = 1;
        for (int i = 1; i <= LargestLong; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }

    private static BigInteger[] CreateBigs()
    {
        BigInteger[] powers = new BigInteger[LargestCached + 1];
        powers[0] = BigInteger.One;
        for (int i = 1; i <= LargestCached; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
