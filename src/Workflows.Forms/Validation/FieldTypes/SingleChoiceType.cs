using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>Radio and select: one of the options.</summary>
internal sealed class SingleChoiceType : FieldType
{
    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        if (value is FeelNull or FeelString { Value: "" })
            return FeelNull.Instance;
        if (!new ChoiceOptions(field, check).Contains(value))
            check.Report(FormProblemCodes.Option, "不在可选项之中", "not among the options");
        return value;
    }
}
