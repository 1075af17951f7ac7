using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Runtime.Definitions;
using Workflows.Runtime.ReadModels;

namespace Workflows.Server.Reading;

/// <summary>
/// What an instance is about, in a few words for lists («退款 168.00 元 · 买家 小鹿»): the FEEL expression <c>subject</c> of the model's <c>ops:process</c> over the
/// instance's own variables. A model without one shows the variables <c>subject</c> or <c>title</c>, where it has them.
/// </summary>
public sealed class Subjects(IReadModels models, IDefinitionsProvider definitions)
{
    private const int Longest = 120;

    public async Task<IReadOnlyDictionary<long, string>> OfAsync(
        IReadOnlyCollection<(long Instance, long Definition)> instances,
        string language,
        CancellationToken cancellation
    )
    {
        var keys = instances.Select(instance => instance.Instance).Distinct().ToList();
        if (keys.Count == 0)
            return new Dictionary<long, string>();
        var rows = await models
            .Rows<VariableRow>()
            .Where(row => keys.Contains(row.ProcessInstanceKey) && row.ScopeKey == row.ProcessInstanceKey)
            .Select(row => new
            {
                row.ProcessInstanceKey,
                row.Name,
                row.Value,
            })
            .ToListAsync(cancellation);
        var variables = rows.ToLookup(row => row.ProcessInstanceKey, row => (row.Name, row.Value));
        var subjects = new Dictionary<long, string>();
        foreach (var (instance, definition) in instances.Distinct())
        {
            if (Subject(definition, variables[instance]) is { Length: > 0 } subject)
                subjects[instance] = subject.Length > Longest ? subject[..Longest] + "…" : subject;
        }
        return subjects;
    }

    private string? Subject(long definition, IEnumerable<(string Name, string Value)> variables)
    {
        var scope = FeelContext.Of([.. variables.Select(variable => new FeelEntry(variable.Name, FeelJson.Parse(variable.Value)))]);
        var terms = definitions.Current.Process(new ProcessDefinitionKey(definition))?.Process.Terms;
        if (terms is null || !terms.Attributes.TryGetValue("subject", out var text))
            return (scope["subject"] as FeelString)?.Value ?? (scope["title"] as FeelString)?.Value;
        if (!FeelExpression.Parse(text.TrimStart('=')).TryGet(out var expression))
            return null;
        return expression.Evaluate(scope, FeelEnvironment.Timeless).Value is FeelString subject ? subject.Value : null;
    }
}
