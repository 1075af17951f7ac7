using System.Collections.Frozen;

namespace Workflows.Dmn.Model;

/// <summary>The elements of one model, by id and name.</summary>
internal sealed class DrgElements(IReadOnlyList<DrgElement> all)
{
    public static readonly DrgElements None = new([]);

    private readonly FrozenDictionary<string, DrgElement> _byId = all.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);

    public IReadOnlyList<DrgElement> All { get; } = all;

    public IEnumerable<Decision> Decisions => All.OfType<Decision>();

    public IEnumerable<DecisionService> Services => All.OfType<DecisionService>();

    public DrgElement? FindById(string id) => _byId.GetValueOrDefault(id);

    public Decision? FindDecision(string idOrName) => Find(idOrName) as Decision;

    /// <summary>What can be evaluated: by id, else by name.</summary>
    public DrgElement? Find(string idOrName) =>
        FindById(idOrName) ?? All.FirstOrDefault(e => e is not InputData && string.Equals(e.Name, idOrName, StringComparison.Ordinal));
}
