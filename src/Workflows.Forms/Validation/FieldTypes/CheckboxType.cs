using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>A box: true or false; not touched is false, as form-js has it.</summary>
internal sealed class CheckboxType : FieldType
{
    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        if (value is FeelBoolean)
            return value;
        if (value is FeelNull)
            return FeelBoolean.False;
        check.Report(FormProblemCodes.Type, "应是“是”或“否”", "must be true or false");
        return value;
    }
}
