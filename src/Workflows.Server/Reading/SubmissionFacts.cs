using System.Collections.Immutable;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Feel;
using Workflows.Forms.Schema;
using Workflows.Server.Files;
using Workflows.Server.SignIn;
using Stored = Workflows.Forms.Validation.FileReference;

namespace Workflows.Server.Reading;

/// <summary>
/// Looks up what the check of a submission needs: files as the server's own rows have them, and which of the chosen options exist. What the case refers to
/// already may stay, whether or not its source knows it (any more).
/// </summary>
public sealed class SubmissionFacts(FileStore files, FileUses uses, OptionSources sources)
{
    public async Task<FormFacts> OfAsync(
        FormDefinition? form,
        FeelContext submitted,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    ) =>
        new(
            await FilesAsync(submitted, caller, cancellation),
            form is null
                ? ImmutableDictionary<string, ImmutableHashSet<FeelValue>>.Empty
                : await OptionsAsync(form, submitted, variables, caller, cancellation)
        );

    /// <summary>Only what the person may see: a file of somebody else is for them a file that is not there.</summary>
    private async Task<ImmutableDictionary<string, Stored>> FilesAsync(FeelContext submitted, Caller caller, CancellationToken cancellation)
    {
        var known = ImmutableDictionary.CreateBuilder<string, Stored>(StringComparer.Ordinal);
        foreach (var id in FileReferences.In(submitted).Distinct(StringComparer.Ordinal))
        {
            if (await files.FindAsync(id, cancellation) is { } file && await uses.MaySeeAsync(file, caller, cancellation))
                known[id] = new Stored(file.Id, file.Name, file.Size, file.ContentType, file.Width, file.Height);
        }
        return known.ToImmutable();
    }

    private async Task<ImmutableDictionary<string, ImmutableHashSet<FeelValue>>> OptionsAsync(
        FormDefinition form,
        FeelContext submitted,
        FeelContext variables,
        Caller caller,
        CancellationToken cancellation
    )
    {
        var existing = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<FeelValue>>(StringComparer.Ordinal);
        var together = submitted.Aggregate(variables, (all, entry) => all.With(entry.Name, entry.Value));
        foreach (
            var group in form
                .Fields.Where(field => field.Rules.Source is not null)
                .GroupBy(field => field.Rules.Source!, StringComparer.Ordinal)
        )
        {
            var names = group.Select(field => field.Path.Names[^1]).ToHashSet(StringComparer.Ordinal);
            var chosen = new HashSet<string>(StringComparer.Ordinal);
            var kept = new HashSet<string>(StringComparer.Ordinal);
            Collect(submitted, names, chosen);
            Collect(variables, names, kept);
            if (await sources.FindAsync(group.Key, chosen, together, caller, cancellation) is { } found)
                existing[group.Key] =
                [
                    .. found.Select(option => option["value"]),
                    .. chosen.Intersect(kept).Select(FeelValue (value) => new FeelString(value)),
                ];
        }
        return existing.ToImmutable();
    }

    /// <summary>Texts under these names at any depth: a field of a list stands in each of its rows.</summary>
    private static void Collect(FeelValue value, HashSet<string> names, HashSet<string> chosen)
    {
        switch (value)
        {
            case FeelContext context:
                foreach (var entry in context)
                {
                    if (names.Contains(entry.Name))
                        Add(entry.Value, chosen);
                    Collect(entry.Value, names, chosen);
                }
                break;
            case FeelList list:
                foreach (var item in list)
                    Collect(item, names, chosen);
                break;
        }
    }

    private static void Add(FeelValue value, HashSet<string> chosen)
    {
        if (value is FeelString text)
            chosen.Add(text.Value);
        else if (value is FeelList list)
            chosen.UnionWith(list.OfType<FeelString>().Select(item => item.Value));
    }
}
