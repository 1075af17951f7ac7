using System.Text.Json;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Files;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api.Inbox;

/// <summary>The documents of a hand-off as people read them: labels from the forms that wrote the values, files apart.</summary>
public sealed class HandoffDocuments(FieldLabels labels, FileStore files)
{
    public async Task<IReadOnlyList<DocumentView>> OfAsync(
        HandoffRow handoff,
        long definition,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var words = labels.Of(definition);
        var views = new List<DocumentView>();
        foreach (var document in JsonSerializer.Deserialize<List<StoredDocument>>(handoff.Documents, Options) ?? [])
        {
            var values = (FeelContext)FeelJson.From(document.Values);
            var references = FileReferences.In(values);
            var found = references.Count == 0 ? [] : await files.FindAsync(references, cancellation);
            views.Add(
                new DocumentView(
                    document.Title,
                    PersonReference.Of(caller.Organization, handoff.FromPerson),
                    [
                        .. values
                            .Where(value => value.Value is not FeelNull && FileReferences.In(value.Value).Count == 0)
                            .Select(value => words.Labelled(value.Name, value.Value, language)),
                    ],
                    [.. found.Select(FileReference.Of)]
                )
            );
        }
        return views;
    }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private sealed record StoredDocument(string Title, JsonElement Values);
}
