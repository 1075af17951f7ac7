using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>Entering an element (BPMN 2.0.2 §13.3.2): mappings, activation, boundary events, then what the element itself does.</content>
internal sealed partial class Execution
{
    private readonly List<Event> prepared = [];

    private void Enter(in Step step)
    {
        // A token whose scope was cancelled in the meantime dies with it.
        if (step.Scope.State is not LifeCycle.Active)
            return;
        if (step.Lineage is null)
            FireIfComplete(step.Element, step.Scope);
        else
            Enter(step, new ElementInstanceKey(NextKey()), known: null);
    }

    /// <summary>Repeats the step that an incident stopped.</summary>
    public void Repeat(ElementInstance instance, IncidentStep step)
    {
        switch (step)
        {
            case IncidentStep.Enter:
                Enter(
                    new Step(instance.Element, instance.Scope!, instance.Lineage, instance.LoopCounter, instance.Undoes),
                    instance.Id,
                    known: instance
                );
                break;
            case IncidentStep.Subscribe:
                Begin(instance);
                break;
            case IncidentStep.Execute:
                Execute(instance);
                break;
            case IncidentStep.Leave:
                Complete(instance);
                break;
            case IncidentStep.Depart:
                Depart(instance);
                break;
            case IncidentStep.Expectation when instance.Element.Behavior.JudgeAgain(this, instance):
                Depart(instance);
                break;
            case IncidentStep.Expectation:
                Execute(instance);
                break;
            case IncidentStep.Job:
                // The job itself is free again; a worker will take it.
                break;
            default:
                throw new InvalidOperationException($"Unknown step {step}.");
        }
    }

    private void Enter(in Step step, ElementInstanceKey key, ElementInstance? known)
    {
        if (++steps > Context.Limits.StepsPerDecision)
        {
            CannotEnter(step, key, known, StepLimitReached());
            return;
        }
        var (element, scope, loopCounter) = (step.Element, step.Scope, step.LoopCounter);
        if (element.MultiInstance is { } multiInstance && loopCounter == 0)
        {
            EnterBody(step, key, multiInstance, known);
            return;
        }

        MappingResult? inputs = null;
        if (element.Inputs.Length > 0 || loopCounter > 0)
        {
            var locals = loopCounter > 0 ? LocalsOfInner(element, scope, loopCounter) : null;
            inputs = EvaluateInputs(element.Inputs, known ?? Around(step), locals);
            if (inputs.Failure is { } failure)
            {
                CannotEnter(step, key, known, failure);
                return;
            }
        }

        var instance = Activate(step, key);
        if (inputs is not null)
            SetLocals(instance, inputs.Values, inputs.Records);
        if (StartPayload is { } brought)
        {
            SetLocals(instance, brought, null);
            StartPayload = null;
        }
        Begin(instance);
    }

    /// <summary>Where the variables are that the element sees before it has any of its own.</summary>
    private static ElementInstance Around(in Step step) => step.Undoes?.Scope ?? step.Scope;

    private ElementInstance Activate(in Step step, ElementInstanceKey key)
    {
        Emit(
            new ElementActivated(key, step.Element.Id, step.Scope.Id, KeysOf(step.Lineage!))
            {
                LoopCounter = step.LoopCounter == 0 ? null : step.LoopCounter,
                Compensates = step.Undoes?.Id,
            }
        );
        return State.Touched;
    }

    /// <summary>
    /// The element is active and has its variables: its boundary events and the event subprocesses in it wait from now on, then it does what it is there for.
    /// </summary>
    private void Begin(ElementInstance instance)
    {
        if (Arm(instance) is { } failure)
            Fail(instance, failure, IncidentStep.Subscribe);
        else if (instance.Scope is null)
            BeginHeld();
        else
            Execute(instance);
    }

    /// <summary>Boundary events of a multi-instance activity belong to its body, event subprocesses to each inner instance.</summary>
    private Failure? Arm(ElementInstance instance)
    {
        var boundary = instance.LoopCounter == 0 ? instance.Element.Boundary : [];
        var starts = instance.IsMultiInstanceBody ? [] : instance.Element.EventStarts;
        return (boundary.Length, starts.Length) switch
        {
            (0, 0) => null,
            (_, 0) => Subscribe(instance, boundary),
            (0, _) => Subscribe(instance, starts),
            _ => Subscribe(instance, [.. boundary, .. starts]),
        };
    }

    private void Execute(ElementInstance instance)
    {
        var failure = instance.IsMultiInstanceBody ? StartInner(instance) : instance.Element.Behavior.Execute(this, instance);
        if (failure is not null)
            Fail(instance, failure, IncidentStep.Execute);
    }

    /// <summary>Lets <paramref name="owner"/> wait for these events: for all of them, or (when an expression fails) for none.</summary>
    public Failure? Subscribe(ElementInstance owner, ExecutableElement[] waitFor)
    {
        prepared.Clear();
        foreach (var element in waitFor)
        {
            if (element.Trigger?.Prepare(this, owner, element, prepared) is { } failure)
                return failure;
        }
        foreach (var e in prepared)
        {
            Emit(e);
            if (e is MessageSubscribed subscribed)
                AskForMessages(subscribed);
            else if (e is SignalSubscribed signal)
                AskForSignals(signal);
        }
        return null;
    }

    private void CannotEnter(in Step step, ElementInstanceKey key, ElementInstance? known, Failure failure)
    {
        if (known is null)
        {
            Emit(
                new ElementActivating(key, step.Element.Id, step.Scope.Id, KeysOf(step.Lineage!))
                {
                    LoopCounter = step.LoopCounter == 0 ? null : step.LoopCounter,
                    Compensates = step.Undoes?.Id,
                }
            );
            known = State.Touched;
        }
        Fail(known, failure, IncidentStep.Enter);
    }

    /// <summary>Makes a failure an incident on its element, which waits there until a person has helped.</summary>
    public void Fail(ElementInstance instance, Failure failure, IncidentStep step)
    {
        if (step is IncidentStep.Leave or IncidentStep.Depart && instance.State == LifeCycle.Active)
            Emit(new ElementCompleting(instance.Id));
        Emit(
            new IncidentCreated(
                new IncidentKey(NextKey()),
                instance.Id,
                instance.Element.Id,
                failure.ErrorType,
                failure.Text,
                failure.Job,
                failure.Evaluation
            )
            {
                Step = step,
            }
        );
    }

    private Failure StepLimitReached() =>
        Failure.Of(
            IncidentTypes.StepLimit,
            $"一次运行超过 {Context.Limits.StepsPerDecision} 步仍未停下，可能是死循环。请检查模型的回路；解决后点重试会继续运行。",
            $"STEP_LIMIT: more than {Context.Limits.StepsPerDecision} steps without a wait, probably an endless loop. Check the loops of the model; resolving goes on from here."
        );

    private static ElementInstanceKey[] KeysOf(ElementInstance[] lineage)
    {
        if (lineage.Length == 0)
            return [];
        var keys = new ElementInstanceKey[lineage.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = lineage[i].Id;
        return keys;
    }
}
