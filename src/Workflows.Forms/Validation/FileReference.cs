using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>A file as a form's value holds it: a reference to <c>/api/files</c> with what rules need to know of it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="ContentType">Media type, such as <c>image/png</c>.</param>
/// <param name="Width">Of a picture, in pixels.</param>
public sealed record FileReference(string Id, string Name, long Size, string? ContentType = null, int? Width = null, int? Height = null)
{
    public FeelContext ToFeel()
    {
        var value = new FeelContextBuilder(6).Set("id", Id).Set("name", Name).Set("size", Size);
        if (ContentType is not null)
            value.Set("contentType", ContentType);
        if (Width is { } width)
            value.Set("width", width);
        if (Height is { } height)
            value.Set("height", height);
        return value.Build();
    }

    /// <summary>Reads a reference; null where it lacks id or name, or has them in a wrong type.</summary>
    public static FileReference? From(FeelValue value)
    {
        if (value is not FeelContext map || TextOf(map, "id") is not { Length: > 0 } id || TextOf(map, "name") is not { Length: > 0 } name)
            return null;
        return new(
            id,
            name,
            WholeOf(map, "size") ?? 0,
            TextOf(map, "contentType"),
            (int?)WholeOf(map, "width"),
            (int?)WholeOf(map, "height")
        );
    }

    private static string? TextOf(FeelContext map, string name) =>
        map.TryGetValue(name, out var value) && value is FeelString text ? text.Value : null;

    private static long? WholeOf(FeelContext map, string name) =>
        map.TryGetValue(name, out var value)
        && value is FeelNumber number
        && number.Value.TryGetInt64(out var whole)
        && whole is >= 0 and <= int.MaxValue
            ? whole
            : null;
}
