using System.Globalization;
using Workflows.Engine.Commands.ProcessInstances;
using Workflows.Engine.Configuration;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Processes;
using Workflows.Engine.UserTasks;
using Workflows.Engine.Variables;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances.Deciding;

/// <summary>An instance begins: by a person, an account, a message, a timer or a call.</summary>
internal static class InstanceStart
{
    public static Rejection? Create(Execution run, CreateProcessInstance command)
    {
        // The keys are the caller's: the same creation again changes nothing.
        if (run.State.Exists)
            return null;
        if (run.Context.Definitions.Process(command.Definition) is not { } definition)
            return InstanceRejections.NotFound(
                "PROCESS_NOT_FOUND",
                $"没有部署编号为 {command.Definition} 的流程。",
                $"There is no process definition {command.Definition}."
            );
        if (StartRights.Judge(run.Context, definition.Executable) is { } forbidden)
            return forbidden;
        if (StartsOf(definition.Executable, command, out var starts) is { } nowhere)
            return nowhere;
        var variables = command.Variables;
        if (command.FromForm && TaskForms.CheckStart(run, definition, starts[0], command.Facts, ref variables) is { } invalid)
            return invalid;

        Begin(run, command, definition, variables, starts);
        return null;
    }

    private static void Begin(
        Execution run,
        CreateProcessInstance command,
        ProcessDefinition definition,
        FeelContext variables,
        ExecutableElement[] starts
    )
    {
        var requester = RequesterOf(run.Context, variables, definition.Executable, starts[0]);
        var businessKey = command.BusinessKey ?? command.Instance.Value.ToString(CultureInfo.InvariantCulture);
        run.Emit(
            new ProcessInstanceCreated(
                command.Instance,
                definition.Key,
                definition.ProcessId,
                definition.Version,
                definition.Sha256,
                businessKey,
                requester,
                command.Cause,
                command.Tags
            )
            {
                Parent = command.Parent,
                RootInstance = command.RootInstance ?? command.Instance,
                StartInstructions = command.StartInstructions.Count == 0 ? null : command.StartInstructions,
            }
        );
        var root = run.State.Root;
        var mapped = command.Cause.Kind is StartKind.Message or StartKind.Signal && starts[0].Outputs.Length > 0;
        run.SetLocals(root, InitialVariables(mapped ? FeelContext.Empty : variables, businessKey, requester, run.Context), null);
        // With output mappings a message start event chooses what of its message becomes a variable.
        run.Begin(starts, mapped ? variables : null);
    }

    /// <summary>A person starts in their own name; a call, a message or an account may name somebody; else the start event itself may name a position.</summary>
    private static string? RequesterOf(DecideContext context, FeelContext variables, ExecutableProcess process, ExecutableElement start)
    {
        if (context.Actor.Kind == ActorKind.Person)
            return context.Actor.OnBehalfOf ?? context.Actor.Id;
        if (variables.TryGetValue(EngineVariables.RequesterUserId, out var given))
            return (given as FeelString)?.Value;
        return start.StartTerms?.Requester is null ? null : StartPlan.RequesterOf(process, start, context.Organization).Person;
    }

    private static FeelContext InitialVariables(FeelContext given, string businessKey, string? requester, DecideContext context)
    {
        var variables = new FeelContextBuilder(given.Count + 3);
        foreach (var entry in given.Entries)
            variables.Set(entry.Name, entry.Value);
        variables.Set(EngineVariables.BusinessKey, businessKey);
        if (requester is not null)
            variables.Set(EngineVariables.RequesterUserId, requester);
        if (context.Organization.Config.Count > 0)
            variables.Set(EngineVariables.Config, ConfigValues.FeelOf(context.Organization.Config));
        return variables.Build();
    }

    private static Rejection? StartsOf(ExecutableProcess process, CreateProcessInstance command, out ExecutableElement[] starts)
    {
        starts = [];
        if (command.StartInstructions.Count > 0)
        {
            var elements = new List<ExecutableElement>();
            foreach (var id in command.StartInstructions)
            {
                if (process.Find(id) is not { IsProcess: false } element || element.Scope != process.Root || element.AttachedTo is not null)
                    return InstanceRejections.Invalid(
                        "START_ELEMENT_UNKNOWN",
                        $"不能从“{id}”开始：流程最外层没有这个步骤。",
                        $"Cannot start at «{id}»: there is no such element directly in the process."
                    );
                elements.Add(element);
            }
            starts = [.. elements];
            return null;
        }
        var start = command.Cause.StartElementId is { } startId ? process.Find(startId) : process.NoneStart;
        if (start is null || start.Scope != process.Root)
            return InstanceRejections.Invalid(
                "NO_START_EVENT",
                $"流程“{process.Name}”没有可用的开始事件{(command.Cause.StartElementId is { } wanted ? $"“{wanted}”" : "")}；它可能只由消息或定时启动。",
                $"Process «{process.Id}» has no such start event; it may be started by messages or timers only."
            );
        starts = [start];
        return null;
    }
}
