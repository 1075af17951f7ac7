using System.Collections.Immutable;

namespace Workflows.Organization.Checks;

/// <summary>The problems of a model, found so far.</summary>
internal sealed class ProblemCollector
{
    private readonly ImmutableArray<OrganizationProblem>.Builder found = ImmutableArray.CreateBuilder<OrganizationProblem>();

    public void Add(string code, string path, string zh, string en) => found.Add(new OrganizationProblem(code, path, zh, en));

    public void Duplicate(string path, string id) =>
        Add(OrganizationProblemCodes.DuplicateId, path, $"“{id}”已经用过", $"«{id}» is used already");

    public ImmutableArray<OrganizationProblem> ToImmutable() => found.ToImmutable();
}
