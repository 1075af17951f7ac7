using Workflows.Engine;

namespace Workflows.Runtime.Store;

/// <summary>A half-filled form, kept for its person; not yet variables, not in any stream.</summary>
/// <param name="Body">JSON object of form values.</param>
public sealed record FormDraft(ElementInstanceKey Task, string Person, string Body, DateTimeOffset SavedAt);

public interface IDrafts
{
    Task SaveAsync(FormDraft draft, CancellationToken cancellation);

    Task<FormDraft?> FindAsync(ElementInstanceKey task, string person, CancellationToken cancellation);

    Task DropAsync(ElementInstanceKey task, string person, CancellationToken cancellation);
}
