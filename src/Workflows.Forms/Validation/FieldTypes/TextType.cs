using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>Text field and text area. An empty text says nothing and is kept as null, so that <c>x = null</c> means «not filled in» in every flow.</summary>
internal sealed class TextType : FieldType
{
    private const int Longest = 100_000;

    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        switch (value)
        {
            case FeelNull or FeelString { Value: "" }:
                return FeelNull.Instance;
            case FeelString { Value.Length: <= Longest }:
                return value;
            case FeelString:
                check.Report(FormProblemCodes.MaxLength, $"最多 {Longest} 个字", $"at most {Longest} characters");
                return value;
            case FeelNumber or FeelBoolean:
                // As form-js does with data that it is given: a number in a text field is its digits.
                return FeelText.Of(value);
            default:
                check.Report(FormProblemCodes.Type, "应是文字", "must be text");
                return value;
        }
    }
}
