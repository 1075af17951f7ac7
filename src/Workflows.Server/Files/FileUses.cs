using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.Storage;

namespace Workflows.Server.Files;

/// <summary>
/// Who sees a file: who uploaded it, and who sees an instance whose forms hold it. So nobody can hand in a file that they cannot see, and thereby make it visible.
/// </summary>
public sealed class FileUses(FileStore files, Visibility visibility)
{
    public async Task<bool> MaySeeAsync(StoredFile file, Caller caller, CancellationToken cancellation)
    {
        if (file.UploadedBy == caller.Actor.Id || caller.SeesEverything)
            return true;
        var uses = await files.UsesAsync(file.Id, cancellation);
        return uses.Count > 0 && await visibility.Instances(caller).AnyAsync(row => uses.Contains(row.ProcessInstanceKey), cancellation);
    }

    /// <summary>A Problem when the values refer to a file that the caller may not see, or that is none.</summary>
    public async Task<ProblemAnswer?> RefuseForeignAsync(FeelContext values, Caller caller, CancellationToken cancellation)
    {
        foreach (var id in FileReferences.In(values).Distinct(StringComparer.Ordinal))
        {
            if (await files.FindAsync(id, cancellation) is not { } file || !await MaySeeAsync(file, caller, cancellation))
                return Answers.Invalid("FILE_UNKNOWN", $"没有文件 {id}，请重新上传。", $"There is no file {id}; upload it again.");
        }
        return null;
    }

    /// <summary>Before the values are committed: a file that a form holds is seen by all who see its instance, also after a crash in between.</summary>
    /// <param name="ids">Files that the caller may see.</param>
    public async Task LinkAsync(IReadOnlyCollection<string> ids, long processInstanceKey, string? elementId, CancellationToken cancellation)
    {
        if (ids.Count > 0)
            await files.LinkAsync(ids, processInstanceKey, elementId, cancellation);
    }
}
