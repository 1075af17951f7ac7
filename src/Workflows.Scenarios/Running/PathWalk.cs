using System.Collections.Immutable;
using Workflows.Scenarios.Model;

namespace Workflows.Scenarios.Running;

/// <summary>Follows an expected path through what was visited.</summary>
internal static class PathWalk
{
    /// <summary>The first item that the visits do not bear out; null when they bear out all.</summary>
    public static PathItem? FirstMissing(ExpectedPath path, ImmutableArray<Visit> visits) => Follow(path.Items, visits, 0).Missing;

    private static (int At, PathItem? Missing) Follow(ImmutableArray<PathItem> items, ImmutableArray<Visit> visits, int at)
    {
        foreach (var item in items)
        {
            var step = item switch
            {
                PathItem.Visit visit => FollowVisit(visit, visits, at),
                PathItem.Branches branches => FollowBranches(branches, visits, at),
                _ => throw new InvalidOperationException($"Unknown path item {item.GetType().Name}."),
            };
            if (step.Missing is not null)
                return step;
            at = step.At;
        }
        return (at, null);
    }

    private static (int At, PathItem? Missing) FollowVisit(PathItem.Visit wanted, ImmutableArray<Visit> visits, int at)
    {
        for (var i = at; i < visits.Length; i++)
        {
            if (visits[i].Element == wanted.Element && (wanted.Outcome is null || visits[i].Outcome == wanted.Outcome))
                return (i + 1, null);
        }
        return (at, wanted);
    }

    // Branches run side by side: each is looked for from the fork on, and the path goes on behind the last of them.
    private static (int At, PathItem? Missing) FollowBranches(PathItem.Branches branches, ImmutableArray<Visit> visits, int at)
    {
        var last = at;
        foreach (var path in branches.Paths)
        {
            var branch = Follow(path, visits, at);
            if (branch.Missing is not null)
                return branch;
            last = Math.Max(last, branch.At);
        }
        return (last, null);
    }
}
