using Workflows.Bpmn.Zeebe;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Definitions;
using Workflows.Engine.Functions;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.ProcessInstances.Deciding;
using Workflows.Engine.Variables;
using Workflows.Feel;
using Workflows.Forms.Validation;

namespace Workflows.Engine.UserTasks;

/// <summary>What people fill in is checked against its form on the server, by the same rules as in the browser.</summary>
internal static class TaskForms
{
    /// <summary>Checks a submission and replaces it by what may be written.</summary>
    public static Rejection? Check(
        Execution run,
        FormDefinitionKey key,
        FeelContext visible,
        string? outcome,
        FormFacts? facts,
        ref FeelContext submitted
    )
    {
        if (run.Context.Definitions.Form(key) is not { } form)
            return null;
        var check = FormValidator.Validate(
            form.Definition,
            submitted,
            outcome,
            new FormContext
            {
                Variables = visible,
                Files = facts,
                Options = facts,
                Environment = new FeelEnvironment { Now = run.Context.Now, Functions = new EngineFunctions(run) },
            }
        );
        if (!check.IsValid)
            return InstanceRejections.Invalid(
                "FORM_INVALID",
                $"表单有 {check.Problems.Length} 处需要修改。",
                $"The form has {check.Problems.Length} problem(s).",
                [.. check.Problems.Select(problem => Of(problem, form.FormId))]
            );
        submitted = check.Values;
        return null;
    }

    public static Rejection? CheckStart(
        Execution run,
        ProcessDefinition definition,
        ExecutableElement start,
        FormFacts? facts,
        ref FeelContext variables
    )
    {
        if (start.StartForm is not { FormId: { } formId } form)
            return null;
        var found =
            form.Binding == BindingType.Deployment
                ? run.Context.Definitions.FormOfDeployment(definition.Deployment, formId)
                : run.Context.Definitions.LatestForm(formId);
        if (found is null)
            return null;
        run.MarkPersonal(found.Definition.Variables.Personal);
        return Check(run, found.Key, FeelContext.Empty, null, facts, ref variables);
    }

    /// <summary>What the form's author marked personal is kept apart from the stream.</summary>
    public static void MarkPersonal(Execution run, FormDefinitionKey? key)
    {
        if (key is { } form && run.Context.Definitions.Form(form) is { } found)
            run.MarkPersonal(found.Definition.Variables.Personal);
    }

    public static FeelContext VisibleAt(UserTaskState task) => VisibleVariables.All(task.Owner);

    private static Problem Of(FormProblem problem, string formId) =>
        new(
            problem.Code,
            new LocalizedText(problem.Zh, problem.En),
            Resource: formId,
            Field: problem.Path.Length > 0 ? problem.Path : problem.FieldId
        );
}
