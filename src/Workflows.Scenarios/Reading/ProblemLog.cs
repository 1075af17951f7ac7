using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Workflows.Scenarios.Reading;

/// <summary>Gathers what is wrong with one file.</summary>
internal sealed class ProblemLog(string file)
{
    private readonly ImmutableArray<ScenarioProblem>.Builder _problems = ImmutableArray.CreateBuilder<ScenarioProblem>();

    public bool IsEmpty => _problems.Count == 0;

    public FilePlace Start { get; } = new(file, 1, 1);

    public FilePlace PlaceOf(YamlNode node) => new(file, (int)node.Start.Line, (int)node.Start.Column);

    public void Add(string code, FilePlace place, string zh, string en) => _problems.Add(new ScenarioProblem(code, place, zh, en));

    public FilePlace At(long line, long column) => new(file, (int)line, (int)column);

    public ImmutableArray<ScenarioProblem> ToImmutable() => _problems.ToImmutable();
}
