using System.Collections.Immutable;

namespace Workflows.Forms.Schema;

/// <summary>
/// A form as its <c>.form</c> file describes it (form-js schema, as Camunda Modeler writes it): immutable, its expressions parsed,
/// shared between threads. Read by <see cref="Reading.FormReader"/>.
/// </summary>
/// <param name="Id">The id by which tasks refer to the form.</param>
/// <param name="Displayed">Variables that labels, texts and pictures read.</param>
/// <param name="Source">The bytes of the file, which go to the browser as they are.</param>
public sealed record FormDefinition(
    string Id,
    int SchemaVersion,
    ImmutableArray<FormComponent> Components,
    ImmutableArray<string> Displayed,
    ReadOnlyMemory<byte> Source
)
{
    /// <summary>Every field, those in groups and lists included, in the order of the file.</summary>
    public ImmutableArray<FormField> Fields { get; } = [.. FormTree.FieldsOf(Components)];

    /// <summary>What the form has to do with variables, for tools and lint.</summary>
    public FormVariables Variables { get; } = FormVariables.Of(Components, Displayed);
}
