using System.Text;

namespace Workflows.Server.Files;

/// <summary>
/// Finds out what a file is from its first bytes; what the uploader called it counts only where the bytes leave it open (office documents are all ZIP).
/// What is none of the kinds that colleagues exchange is refused: no page, no script, no program ever comes in by a form.
/// </summary>
public static class FileSniffer
{
    /// <summary>The kind; null when files of this kind are not taken.</summary>
    public static FileKind? Find(ReadOnlySpan<byte> content, string name)
    {
        if (ImageHeader.Find(content) is { } image)
            return image;
        if (content.StartsWith("%PDF-"u8))
            return new FileKind("application/pdf", Inline: true);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (content.StartsWith("PK\u0003\u0004"u8))
            return Zip(ending);
        if (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8))
            return new FileKind(ending == ".mov" ? "video/quicktime" : "video/mp4", Inline: true);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return OldOffice(ending);
        return ending is ".txt" or ".csv" && IsText(content)
            ? new FileKind(ending == ".csv" ? "text/csv" : "text/plain", Inline: false)
            : null;
    }

    private static FileKind Zip(string ending) =>
        new(
            ending switch
            {
                ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                _ => "application/zip",
            },
            Inline: false
        );

    private static FileKind? OldOffice(string ending) =>
        ending switch
        {
            ".xls" => new("application/vnd.ms-excel", Inline: false),
            ".doc" => new("application/msword", Inline: false),
            ".ppt" => new("application/vnd.ms-powerpoint", Inline: false),
            _ => null,
        };

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0))
            return false;
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
