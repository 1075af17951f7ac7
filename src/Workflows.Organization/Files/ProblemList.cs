using System.Collections.Immutable;

namespace Workflows.Organization.Files;

/// <summary>Problems found so far, and where in the files each path of the data stands.</summary>
internal sealed class ProblemList
{
    private readonly ImmutableArray<OrganizationProblem>.Builder found = ImmutableArray.CreateBuilder<OrganizationProblem>();
    private readonly Dictionary<string, SourcePlace> places = new(StringComparer.Ordinal);

    public bool IsEmpty => found.Count == 0;

    public void Add(string code, string path, SourcePlace place, string zh, string en) =>
        found.Add(new OrganizationProblem(code, path, zh, en, place));

    public void Remember(string path, SourcePlace place) => places[path] = place;

    /// <summary>Gives a problem of the checked model its place: that of its path, or of the nearest part of the data that was written.</summary>
    public OrganizationProblem Place(OrganizationProblem problem)
    {
        for (var path = problem.Path; ; path = Shorter(path))
        {
            if (places.TryGetValue(path, out var place))
                return problem with { Place = place };
            if (path.Length == 0)
                return problem;
        }
    }

    public ImmutableArray<OrganizationProblem> ToImmutable() => found.ToImmutable();

    private static string Shorter(string path) => path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
}
