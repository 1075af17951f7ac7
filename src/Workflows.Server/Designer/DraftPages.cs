using Workflows.Server.Api.Shapes;
using Workflows.Server.Live;
using Workflows.Server.SignIn;
using Workflows.Server.Storage;

namespace Workflows.Server.Designer;

/// <summary>A draft as the designer opens it; without one, the live version under the mark of «no draft yet».</summary>
internal static class DraftPages
{
    public static DraftPage Of(ModelDraft draft, Caller caller, Editors editors) =>
        new(
            draft.ProcessId,
            draft.BasedOnVersion,
            DraftStore.FilesOf(draft),
            draft.SavedAt,
            PersonReference.Of(caller.Organization, draft.SavedBy),
            draft.Etag,
            Present(draft.ProcessId, caller, editors)
        );

    public static DraftPage Of(string processId, FilesAnswer live, Caller caller, Editors editors) =>
        new(processId, live.Version, live.Files, null, null, DraftStore.NoDraft, Present(processId, caller, editors));

    private static List<PersonReference> Present(string processId, Caller caller, Editors editors) =>
        [.. editors.Of(processId).Select(person => PersonReference.Of(caller.Organization, person)!)];
}
