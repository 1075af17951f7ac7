using Workflows.Feel;
using Workflows.Forms.Schema;

namespace Workflows.Forms.Validation;

/// <summary>
/// Checks what was filled in, as form-js checks it in the browser, and by our own rules. Whatever the data is, the answer is values and
/// problems; it never throws.
/// </summary>
public static class FormValidator
{
    /// <summary>
    /// Checks <paramref name="data"/>. A value that is missing from it stays what the context's variables say; a value of an undeclared field,
    /// or of one that this step may not write, is a problem.
    /// </summary>
    /// <param name="outcome">The outcome button that was pressed; null where the task has none.</param>
    public static FormCheck Validate(FormDefinition form, FeelContext data, string? outcome, FormContext context)
    {
        var check = new FormWalk(form, data, outcome, context);
        return check.Run();
    }
}
