using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Workflows.Server.Configuration;
using Workflows.Server.Files;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>Uploads and downloads. What a file is, its bytes say; what it is called is only shown.</summary>
internal static class FileTransfers
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/files", UploadAsync)
            .RequireCaller()
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<FileReference>()
            .WithMetadata(new UploadLimit());
        api.MapGet("/files/{id}", DownloadAsync).RequireCaller().Produces<byte[]>(200, "application/octet-stream");
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context,
        ServerSettings settings,
        FileStore files,
        Visibility visibility,
        CancellationToken cancellation
    )
    {
        if (!context.Request.HasFormContentType)
            return Answers.OfStatus(StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(
            new FormOptions { MultipartBodyLengthLimit = settings.MaximumFileBytes + (64 << 10) },
            cancellation
        );
        if (form.Files.GetFile("file") is not { } upload)
            return Answers.Malformed("请在 file 中上传一个文件。", "Send one file as «file».");
        if (upload.Length == 0)
            return Answers.Invalid("FILE_EMPTY", "文件是空的。", "The file is empty.");
        if (upload.Length > settings.MaximumFileBytes)
            return TooLarge(settings);
        var content = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellation);
        if (FileSniffer.Find(content, upload.FileName) is not { } kind)
        {
            return new ProblemAnswer(
                415,
                "FILE_TYPE",
                new(
                    "只能上传图片、PDF、视频（MP4/MOV）、Office 文档、ZIP 和文本（txt/csv）。",
                    "Only pictures, PDF, video (MP4/MOV), Office documents, ZIP and text (txt/csv) can be uploaded."
                )
            );
        }
        var caller = context.Caller();
        long? instance = null;
        if (form["processInstanceKey"].ToString() is { Length: > 0 } key)
        {
            if (
                !WireKey.TryParse(key, CultureInfo.InvariantCulture, out var parsed)
                || !await visibility.Instances(caller).AnyAsync(row => row.ProcessInstanceKey == parsed.Value, cancellation)
            )
                return Answers.NotFound("process instance", key);
            instance = parsed.Value;
        }
        var file = await files.AddAsync(upload.FileName, content, kind, caller.Actor.Id, cancellation);
        if (instance is { } linked)
            await files.LinkAsync([file.Id], linked, null, cancellation);
        return Results.Ok(FileReference.Of(file));
    }

    private static async Task<IResult> DownloadAsync(
        string id,
        HttpContext context,
        FileStore files,
        FileUses uses,
        CancellationToken cancellation
    )
    {
        if (await files.FindAsync(id, cancellation) is not { } file || !await uses.MaySeeAsync(file, context.Caller(), cancellation))
            return Answers.NotFound("file", id);
        var headers = context.Response.Headers;
        // Whatever a file holds, it is never a page of ours.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers.CacheControl = "private, max-age=3600";
        var isShown =
            file.ContentType.StartsWith("image/", StringComparison.Ordinal)
            || file.ContentType.StartsWith("video/", StringComparison.Ordinal)
            || file.ContentType == "application/pdf";
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(
            await files.ContentAsync(file, cancellation),
            file.ContentType,
            enableRangeProcessing: true,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\"")
        );
    }

    private static ProblemAnswer TooLarge(ServerSettings settings)
    {
        var megabytes = settings.MaximumFileBytes >> 20;
        return new ProblemAnswer(413, "FILE_TOO_LARGE", new($"文件不能超过 {megabytes} MB。", $"A file may have {megabytes} MB at most."));
    }

    /// <summary>Files may be larger than other requests; the exact limit is judged when the file is read.</summary>
    private sealed class UploadLimit : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => (1L << 30) + (64 << 10);
    }
}
