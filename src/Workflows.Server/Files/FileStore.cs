using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workflows.Server.Storage;

namespace Workflows.Server.Files;

/// <summary>Uploaded files in the database, so that every node sees them and one backup holds all. Bytes lie once under their SHA-256.</summary>
public sealed class FileStore(ServerDbContext database, TimeProvider clock)
{
    public async Task<StoredFile> AddAsync(string? name, byte[] content, FileKind kind, string uploadedBy, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var file = new StoredFile
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            Name = FileNames.Clean(name),
            Size = content.LongLength,
            ContentType = kind.ContentType,
            Width = kind.Width,
            Height = kind.Height,
            Sha256 = sha256,
            UploadedBy = uploadedBy,
            UploadedAt = clock.GetUtcNow(),
        };
        await AddContentAsync(sha256, content, cancellation);
        database.Files.Add(file);
        await database.SaveChangesAsync(cancellation);
        return file;
    }

    public Task<StoredFile?> FindAsync(string id, CancellationToken cancellation) =>
        database.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Id == id, cancellation);

    public Task<List<StoredFile>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        database.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).ToListAsync(cancellation);

    public Task<byte[]> ContentAsync(StoredFile file, CancellationToken cancellation) =>
        database
            .FileContents.AsNoTracking()
            .Where(content => content.Sha256 == file.Sha256)
            .Select(content => content.Content)
            .SingleAsync(cancellation);

    /// <summary>The instances whose forms hold the file.</summary>
    public Task<List<long>> UsesAsync(string id, CancellationToken cancellation) =>
        database.FileUses.AsNoTracking().Where(use => use.FileId == id).Select(use => use.ProcessInstanceKey).ToListAsync(cancellation);

    /// <summary>The files of an instance, with where they were handed in.</summary>
    public async Task<List<(StoredFile File, FileUse Use)>> OfInstanceAsync(long processInstanceKey, CancellationToken cancellation)
    {
        var rows = await database
            .FileUses.AsNoTracking()
            .Where(use => use.ProcessInstanceKey == processInstanceKey)
            .Join(database.Files.AsNoTracking(), use => use.FileId, file => file.Id, (use, file) => new { use, file })
            .OrderBy(row => row.use.At)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.file, row.use))];
    }

    /// <summary>Remembers that an instance holds these files. A repetition changes nothing.</summary>
    public async Task LinkAsync(IReadOnlyCollection<string> ids, long processInstanceKey, string? elementId, CancellationToken cancellation)
    {
        var known = await database
            .FileUses.Where(use => use.ProcessInstanceKey == processInstanceKey && ids.Contains(use.FileId))
            .Select(use => use.FileId)
            .ToListAsync(cancellation);
        foreach (var id in ids.Except(known, StringComparer.Ordinal))
        {
            database.FileUses.Add(
                new FileUse
                {
                    FileId = id,
                    ProcessInstanceKey = processInstanceKey,
                    ElementId = elementId,
                    At = clock.GetUtcNow(),
                }
            );
        }
        await database.SaveChangesAsync(cancellation);
    }

    private async Task AddContentAsync(string sha256, byte[] content, CancellationToken cancellation)
    {
        if (await database.FileContents.AnyAsync(row => row.Sha256 == sha256, cancellation))
            return;
        database.FileContents.Add(new FileContent { Sha256 = sha256, Content = content });
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another upload of the same bytes was first; if it is not that, the next read says so.
            database.ChangeTracker.Clear();
            if (!await database.FileContents.AnyAsync(row => row.Sha256 == sha256, cancellation))
                throw;
        }
    }
}
