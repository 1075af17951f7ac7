using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>What a value of one kind of field must be, and the one form in which it is kept.</summary>
internal abstract class FieldType
{
    private static readonly FieldType[] All = CreateAll();

    public static FieldType Of(FieldKind kind) => All[(int)kind];

    /// <summary>The value as it is kept, or, with a problem reported, as it came. Null stays null; «required» is not judged here.</summary>
    public abstract FeelValue Normalise(FormField field, FeelValue value, FieldCheck check);

    private static FieldType[] CreateAll()
    {
        var types = new FieldType[Enum.GetValues<FieldKind>().Length];
        types[(int)FieldKind.TextField] = new TextType();
        types[(int)FieldKind.TextArea] = new TextType();
        types[(int)FieldKind.Number] = new NumberType();
        types[(int)FieldKind.Checkbox] = new CheckboxType();
        types[(int)FieldKind.Radio] = new SingleChoiceType();
        types[(int)FieldKind.Select] = new SingleChoiceType();
        types[(int)FieldKind.Checklist] = new MultipleChoiceType();
        types[(int)FieldKind.TagList] = new MultipleChoiceType();
        types[(int)FieldKind.DateTime] = new DateTimeType();
        types[(int)FieldKind.FilePicker] = new FileType();
        types[(int)FieldKind.Expression] = new AnyType();
        return types;
    }

    /// <summary>Whatever an expression gave.</summary>
    private sealed class AnyType : FieldType
    {
        public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check) => value;
    }
}
