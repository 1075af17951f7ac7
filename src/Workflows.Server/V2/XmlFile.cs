using System.Text;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;

namespace Workflows.Server.V2;

/// <summary>The XML of what was deployed, as it was deployed.</summary>
internal static class XmlFile
{
    /// <summary>The file, or that nothing of this key is there.</summary>
    /// <param name="sha256">Of the file; null where nothing of this key was deployed.</param>
    /// <param name="what">What the key names, for the Problem when it is not there.</param>
    public static async Task<IResult> AnswerAsync(
        DeployedFiles files,
        string? sha256,
        string what,
        WireKey key,
        CancellationToken cancellation
    ) =>
        sha256 is not null && await files.TextAsync(sha256, cancellation) is { } xml
            ? Results.Text(xml, "text/xml", Encoding.UTF8)
            : Answers.NotFound(what, key);
}
