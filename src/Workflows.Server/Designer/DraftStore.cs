using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Storage;

namespace Workflows.Server.Designer;

/// <summary>Drafts of flows. Whoever saves names the state that they read, so nobody overwrites what they have not seen.</summary>
public sealed class DraftStore(ServerDbContext database, TimeProvider clock)
{
    /// <summary>What stands for «no draft yet» in an If-Match.</summary>
    public const string NoDraft = "\"none\"";

    public Task<ModelDraft?> FindAsync(string processId, CancellationToken cancellation) =>
        database.ModelDrafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.ProcessId == processId, cancellation);

    public Task<List<string>> IdsAsync(CancellationToken cancellation) =>
        database.ModelDrafts.AsNoTracking().Select(draft => draft.ProcessId).ToListAsync(cancellation);

    /// <summary>Null when somebody else has saved meanwhile.</summary>
    public async Task<ModelDraft?> SaveAsync(
        string processId,
        int basedOnVersion,
        IReadOnlyList<ModelFile> files,
        string ifMatch,
        string savedBy,
        CancellationToken cancellation
    )
    {
        var saved = new ModelDraft
        {
            ProcessId = processId,
            BasedOnVersion = basedOnVersion,
            Files = JsonSerializer.Serialize(files),
            SavedAt = clock.GetUtcNow(),
            SavedBy = savedBy,
            Etag = $"\"{RandomNumberGenerator.GetHexString(16, lowercase: true)}\"",
        };
        if (ifMatch == NoDraft)
            return await InsertAsync(saved, cancellation) ? saved : null;
        var changed = await database
            .ModelDrafts.Where(draft => draft.ProcessId == processId && draft.Etag == ifMatch)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(draft => draft.Files, saved.Files)
                        .SetProperty(draft => draft.SavedAt, saved.SavedAt)
                        .SetProperty(draft => draft.SavedBy, saved.SavedBy)
                        .SetProperty(draft => draft.Etag, saved.Etag),
                cancellation
            );
        return changed == 1 ? saved : null;
    }

    public Task DropAsync(string processId, CancellationToken cancellation) =>
        database.ModelDrafts.Where(draft => draft.ProcessId == processId).ExecuteDeleteAsync(cancellation);

    public static IReadOnlyList<ModelFile> FilesOf(ModelDraft draft) => JsonSerializer.Deserialize<List<ModelFile>>(draft.Files) ?? [];

    private async Task<bool> InsertAsync(ModelDraft draft, CancellationToken cancellation)
    {
        if (await database.ModelDrafts.AnyAsync(known => known.ProcessId == draft.ProcessId, cancellation))
            return false;
        database.ModelDrafts.Add(draft);
        try
        {
            await database.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Two first saves at the same moment: the table decides.
            database.ChangeTracker.Clear();
            if (await database.ModelDrafts.AnyAsync(known => known.ProcessId == draft.ProcessId, cancellation))
                return false;
            throw;
        }
    }
}
