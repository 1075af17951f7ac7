using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Forms.Validation;

namespace Workflows.Engine.Commands.ProcessInstances;

/// <summary>
/// What whoever sends a submission has looked up for its check, since a decision does no I/O: the files that it refers to, as the server has them, and the options
/// that exist. A file that is not here does not exist for this person; a source that is not here is not checked.
/// </summary>
/// <param name="OptionsBySource">By <c>properties.source</c> of the form: which of the submitted values exist.</param>
public sealed record FormFacts(
    ImmutableDictionary<string, FileReference> Files,
    ImmutableDictionary<string, ImmutableHashSet<FeelValue>> OptionsBySource
) : IFormFileSource, IFormOptionSource
{
    public FileReference? Find(string id) => Files.GetValueOrDefault(id);

    public bool? Contains(string source, FeelValue value) =>
        OptionsBySource.TryGetValue(source, out var options) ? options.Contains(value) : null;
}
