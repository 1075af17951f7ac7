namespace Workflows.Forms.Schema;

/// <summary>The form-js components that hold a value.</summary>
public enum FieldKind
{
    TextField,
    TextArea,
    Number,
    Checkbox,
    Radio,
    Select,
    Checklist,
    TagList,
    DateTime,
    FilePicker,
    Expression,
}

/// <summary>What a <see cref="FieldKind.DateTime"/> field asks for.</summary>
public enum TemporalKind
{
    Date,
    Time,
    DateTime,
}
