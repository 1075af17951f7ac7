using System.Text.Json.Nodes;
using Workflows.Feel;
using Workflows.Forms.Validation;

namespace Workflows.Forms.Tests;

/// <summary>
/// The cases of <c>Cases/</c> run through form-js in the web application's tests, too: browser and server must give the same errors.
/// Errors go by component id; in a dynamic list, by row.
/// </summary>
public sealed class SharedCaseTests
{
    public static IEnumerable<TestCaseData> Cases =>
        Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray())
            .Select(node => new TestCaseData(node!.ToJsonString()).SetName((string)node["name"]!));

    [TestCaseSource(nameof(Cases))]
    public void Server_and_browser_agree(string json)
    {
        var node = JsonNode.Parse(json)!;
        var form = Build.Form(node["components"]!.ToJsonString());
        var data = Build.Data(node["data"]!.ToJsonString());
        // form-js was given the data at import, so it is what the variables were before, too.
        var check = FormValidator.Validate(
            form,
            data,
            (string?)node["outcome"],
            new FormContext { Variables = data, AcceptsOtherValues = true }
        );

        var actual = new JsonObject();
        foreach (var problem in check.Problems)
        {
            var row = problem.Path.IndexOf('[', StringComparison.Ordinal) is var open and >= 0
                ? problem.Path[(open + 1)..problem.Path.IndexOf(']', StringComparison.Ordinal)]
                : null;
            var list = actual[problem.FieldId]?.AsArray() ?? [];
            actual[problem.FieldId] = list;
            list.Add(row is null ? problem.Code : new JsonObject { [row] = new JsonArray(problem.Code) });
        }
        Sorted(actual).ShouldBe(Sorted(node["errors"]!.AsObject()));
    }

    private static string Sorted(JsonObject errors) =>
        string.Join(
            '\n',
            errors.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value!.ToJsonString()}")
        );
}
