using System.Text;
using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Reading;

/// <summary>The exact bytes of what was deployed.</summary>
public sealed class DeployedFiles(IReadModels models, IPayloads payloads)
{
    public async Task<FormResponse?> FormAsync(long formKey, CancellationToken cancellation)
    {
        var row = await models.Rows<FormDefinitionRow>().FirstOrDefaultAsync(form => form.FormDefinitionKey == formKey, cancellation);
        return row is not null && await TextAsync(row.Sha256, cancellation) is { } schema
            ? new FormResponse(Tenant.Default, row.FormId, schema, row.Version, row.FormDefinitionKey)
            : null;
    }

    /// <summary>The file of this hash as text; BPMN, DMN and forms are UTF-8.</summary>
    public async Task<string?> TextAsync(string sha256, CancellationToken cancellation) =>
        await payloads.FindAsync(sha256, cancellation) is { } file ? Encoding.UTF8.GetString(WithoutMark(file.Content.Span)) : null;

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
