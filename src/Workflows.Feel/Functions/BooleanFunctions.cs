namespace Workflows.Feel.Functions;

/// <summary>«DMN 1.5 §10.3.4.2»</summary>
internal static class BooleanFunctions
{
    public static IEnumerable<BuiltIn> All =>
        [
            new(
                "not",
                [
                    new(
                        "negand: any",
                        (a, _) =>
                            a[0] is FeelBoolean truth ? FeelBoolean.Of(!truth.Value)
                            : a[0].IsNull ? a[0]
                            : null
                    ),
                ]
            ),
        ];
}
