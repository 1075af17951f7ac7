using System.Text;
using Workflows.Feel;
using Workflows.Forms.Reading;
using Workflows.Forms.Schema;
using Workflows.Forms.Validation;

namespace Workflows.Forms.Tests;

/// <summary>Forms and data in the JSON in which they are written.</summary>
internal static class Build
{
    public static FormDefinition Form(string components)
    {
        var result = Read($$"""{ "type": "default", "id": "form", "schemaVersion": 19, "components": {{components}} }""");
        result.Problems.ShouldBeEmpty();
        return result.Definition!;
    }

    public static FormReadResult Read(string json) => FormReader.Read(Encoding.UTF8.GetBytes(json));

    public static FeelContext Data(string json) => (FeelContext)FeelJson.Parse(json);

    public static FormCheck Check(string components, string data, string? outcome = null, string variables = "{}") =>
        FormValidator.Validate(Form(components), Data(data), outcome, new FormContext { Variables = Data(variables) });

    public static string[] Codes(this FormCheck check) => [.. check.Problems.Select(problem => $"{problem.Path} {problem.Code}")];
}
