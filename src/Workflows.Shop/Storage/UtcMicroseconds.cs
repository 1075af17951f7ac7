using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Workflows.Shop.Storage;

/// <summary>Moments as microseconds since 1970 UTC: both databases compare and sort them, and neither asks for an offset.</summary>
internal sealed class UtcMicroseconds()
    : ValueConverter<DateTimeOffset, long>(
        moment => (moment.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond,
        micros => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)
    );
