using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>
/// File picker: a list of references to uploaded files, also where only one may be chosen. What the server knows of a file (name, size,
/// width, height) replaces what the reference claims, for rules judge by it.
/// </summary>
internal sealed class FileType : FieldType
{
    private const int Most = 200;

    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        var given = value switch
        {
            FeelNull or FeelString { Value: "" } => FeelList.Empty,
            FeelList list => list,
            _ => FeelList.Of(value),
        };
        if (given.Count > (field.IsMultiple ? Most : 1))
        {
            var most = field.IsMultiple ? Most : 1;
            check.Report(Codes.TooMany, $"最多 {most} 个文件", most == 1 ? "only one file may be chosen" : $"at most {most} files");
            return value;
        }

        var files = ImmutableArray.CreateBuilder<FeelValue>(given.Count);
        foreach (var item in given)
        {
            if (Resolve(item, check) is not { } file)
                return value;
            if (!IsAccepted(field.Accepts, file))
            {
                var accepted = string.Join("、", field.Accepts);
                check.Report(
                    Codes.FileType,
                    $"“{file.Name}”的类型不对，可用：{accepted}",
                    $"«{file.Name}» is of a wrong type; accepted are {accepted}"
                );
                return value;
            }
            files.Add(file.ToFeel());
        }
        return FeelList.From(files);
    }

    private static FileReference? Resolve(FeelValue item, FieldCheck check)
    {
        if (FileReference.From(item) is not { } claimed)
        {
            check.Report(Codes.File, "应是已上传的文件", "must be an uploaded file");
            return null;
        }
        if (check.Context.Files is not { } files)
            return claimed;
        if (files.Find(claimed.Id) is { } known)
            return known;
        check.Report(
            Codes.File,
            $"文件“{claimed.Name}”不存在或已删除，请重新上传",
            $"the file «{claimed.Name}» does not exist any more; upload it again"
        );
        return null;
    }

    // The «accept» of <input type=file> («HTML, §4.10.5.1.17»): extensions, media types, and kinds such as image/*.
    private static bool IsAccepted(ImmutableArray<string> accepts, FileReference file)
    {
        if (accepts.IsEmpty)
            return true;
        foreach (var accepted in accepts)
        {
            var fits = accepted switch
            {
                ['.', ..] => file.Name.EndsWith(accepted, StringComparison.OrdinalIgnoreCase),
                [.. var kind, '*'] => (file.ContentType ?? TypeOf(file.Name)).StartsWith(kind, StringComparison.OrdinalIgnoreCase),
                _ => string.Equals(file.ContentType ?? TypeOf(file.Name), accepted, StringComparison.OrdinalIgnoreCase),
            };
            if (fits)
                return true;
        }
        return false;
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".JPG" or ".JPEG" => "image/jpeg",
            ".PNG" => "image/png",
            ".GIF" => "image/gif",
            ".WEBP" => "image/webp",
            ".BMP" => "image/bmp",
            ".MP4" => "video/mp4",
            ".PDF" => "application/pdf",
            _ => "application/octet-stream",
        };
}
