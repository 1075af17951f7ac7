using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Jobs;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Faults;

/// <summary>Faults of job types that people switch on, each for so many times; they are shared by all nodes.</summary>
public sealed class FaultSwitches(IDbContextFactory<ShopDbContext> contexts, ShopJobCatalogue catalogue)
{
    private const int MostTimes = 1_000;

    /// <summary>The faults that are on or were used up, by job type.</summary>
    public async Task<IReadOnlyList<SwitchedFault>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Faults.AsNoTracking().OrderBy(row => row.JobType).ToListAsync(cancellation);
        return [.. rows.Select(row => new SwitchedFault(row.JobType, row.ErrorCode, row.Times, row.Remaining))];
    }

    /// <summary>Switches a fault on for the next <paramref name="times"/> jobs of the type; 0 switches it off. Returns what is wrong with the wish, or null.</summary>
    public async Task<ShopProblem?> SetAsync(string jobType, string errorCode, int times, CancellationToken cancellation)
    {
        if (catalogue.ErrorCodesOf(jobType) is not { } codes)
            return new ShopProblem("SHOP_UNKNOWN_JOB_TYPE", "jobType", $"没有作业类型“{jobType}”", $"there is no job type «{jobType}»");
        if (times is < 0 or > MostTimes)
            return new ShopProblem("SHOP_BAD_TIMES", "times", $"次数应在 0 到 {MostTimes} 之间", $"times must be from 0 to {MostTimes}");
        if (times > 0 && !codes.Contains(errorCode))
        {
            var known = string.Join(", ", codes);
            return new ShopProblem(
                "SHOP_UNKNOWN_ERROR_CODE",
                "errorCode",
                $"没有错误码“{errorCode}”，可用：{known}",
                $"unknown error code «{errorCode}»; known are {known}"
            );
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Faults.Where(row => row.JobType == jobType).ExecuteDeleteAsync(cancellation);
        if (times == 0)
            return null;
        db.Faults.Add(
            new FaultRow
            {
                JobType = jobType,
                ErrorCode = errorCode,
                Times = times,
                Remaining = times,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>The fault that this job has, used up by one; null for none.</summary>
    internal async Task<string?> TakeAsync(string jobType, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var code = await db
            .Faults.Where(row => row.JobType == jobType && row.Remaining > 0)
            .Select(row => row.ErrorCode)
            .SingleOrDefaultAsync(cancellation);
        if (code is null)
            return null;
        var taken = await db
            .Faults.Where(row => row.JobType == jobType && row.ErrorCode == code && row.Remaining > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Remaining, row => row.Remaining - 1), cancellation);
        return taken == 1 ? code : null;
    }
}

/// <summary>A fault that is on while <paramref name="Remaining"/> is above 0.</summary>
public sealed record SwitchedFault(string JobType, string ErrorCode, int Times, int Remaining);
