using System.Buffers.Binary;

namespace Workflows.Server.Files;

/// <summary>Reads kind and size of an image from its header; nothing is decoded.</summary>
public static class ImageHeader
{
    public static FileKind? Find(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png(content);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg(content);
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8))
            return content.Length < 10
                ? null
                : new(
                    "image/gif",
                    true,
                    BinaryPrimitives.ReadUInt16LittleEndian(content[6..]),
                    BinaryPrimitives.ReadUInt16LittleEndian(content[8..])
                );
        return content.Length >= 30 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? WebP(content) : null;
    }

    private static FileKind? Png(ReadOnlySpan<byte> content) =>
        content.Length < 24
            ? null
            : new(
                "image/png",
                true,
                BinaryPrimitives.ReadInt32BigEndian(content[16..]),
                BinaryPrimitives.ReadInt32BigEndian(content[20..])
            );

    /// <summary>Walks the segments to the frame header (ITU T.81 §B.2.2), which holds the size.</summary>
    private static FileKind Jpeg(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 < content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(
                    "image/jpeg",
                    true,
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..])
                );
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2)
                break;
            at += 2 + length;
        }
        return new("image/jpeg", true);
    }

    private static FileKind WebP(ReadOnlySpan<byte> content)
    {
        var chunk = content[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
            return new("image/webp", true, 1 + UInt24(content[24..]), 1 + UInt24(content[27..]));
        if (chunk.SequenceEqual("VP8 "u8))
        {
            return new(
                "image/webp",
                true,
                BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3FFF
            );
        }
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
        return new("image/webp", true, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
