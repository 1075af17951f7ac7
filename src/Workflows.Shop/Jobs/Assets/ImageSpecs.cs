using System.Globalization;
using Workflows.Feel;

namespace Workflows.Shop.Jobs.Assets;

/// <summary>Compares finished pictures with what was ordered. A picture's reference carries name, size in bytes, width and height.</summary>
internal static class ImageSpecs
{
    private const decimal Kilobyte = 1024m;

    public static IReadOnlyList<string> Errors(FeelList files, FeelContext batch)
    {
        var errors = new List<string>();
        if (batch.Integer("count") is { } count && files.Count != count)
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"张数应为 {count}，实为 {files.Count}"));
        foreach (var file in files)
            errors.AddRange(Of(file, batch));
        return errors;
    }

    private static IEnumerable<string> Of(FeelValue file, FeelContext batch)
    {
        var name = AssetFiles.NameOf(file);
        var stem = Path.GetFileNameWithoutExtension(name);
        if (stem.Split('-', StringSplitOptions.RemoveEmptyEntries).Length < 2)
            yield return $"{name}：命名应为“宝贝名-角度”";
        if (batch.Text("format") is { } format && !IsFormat(name, format))
            yield return $"{name}：格式应为 {format}";
        if (file is not FeelContext picture)
            yield break;
        if (batch.Decimal("widthPx") is { } width && picture.Decimal("width") is { } w && w != width)
            yield return $"{name}：宽应为 {width}px，实为 {w}px";
        if (batch.Decimal("heightPx") is { } height && picture.Decimal("height") is { } h && h != height)
            yield return $"{name}：高应为 {height}px，实为 {h}px";
        if (batch.Decimal("maxKb") is { } most && picture.Decimal("size") is { } size && size > most * Kilobyte)
            yield return $"{name}：体积 {decimal.Round(size / Kilobyte)}KB，超过 {most}KB";
    }

    private static bool IsFormat(string name, string format)
    {
        var extension = Path.GetExtension(name).TrimStart('.');
        return Same(extension) == Same(format.Trim().TrimStart('.'));

        static string Same(string text) => text.ToUpperInvariant() is "JPEG" ? "JPG" : text.ToUpperInvariant();
    }
}
