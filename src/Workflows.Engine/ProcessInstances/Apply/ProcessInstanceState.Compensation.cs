using Workflows.Bpmn.Model;
using Workflows.Engine.Events.ProcessInstances;

namespace Workflows.Engine.ProcessInstances;

/// <content>What could be undone (BPMN 2.0.2 §13.5.6): records of what was completed, kept as long as somebody can ask for them.</content>
public sealed partial class ProcessInstanceState
{
    /// <summary>
    /// What an event that throws compensation has to undo, in the order of completion: all of its scope or the activity that it names, and what completed subprocesses
    /// hold. In an event subprocess the scope around it counts as well.
    /// </summary>
    internal static List<ElementInstance> CompensableBy(ElementInstance thrown)
    {
        var found = new List<CompensationRecord>();
        var activity = thrown.Element.Compensation!.ActivityId;
        for (var scope = thrown.Scope; scope is not null; scope = scope.Scope)
        {
            foreach (var record in scope.Compensation?.Done ?? [])
            {
                if (activity is null || record.Instance.Element.Id == activity)
                    Collect(record, found);
            }
            if (scope.Element.Kind != ElementKind.EventSubProcess)
                break;
        }
        return [.. found.OrderBy(record => record.CompletedAt).Select(record => record.Instance)];
    }

    /// <summary>A handler of the subprocess as a whole stands for all that is in it.</summary>
    private static void Collect(CompensationRecord record, List<CompensationRecord> found)
    {
        if (HasHandler(record.Instance))
        {
            found.Add(record);
            return;
        }
        foreach (var inner in record.Instance.Compensation!.Done)
            Collect(inner, found);
    }

    /// <summary>A multi-instance activity is undone as a whole: the handler belongs to its body, as in Camunda 8.</summary>
    private static bool HasHandler(ElementInstance instance) => instance is { Element.CompensationHandler: not null, LoopCounter: 0 };

    private void Remember(ElementInstance completed, ElementInstance scope)
    {
        // What a handler did is not undone again.
        if (scope.Element.Compensation is null && (HasHandler(completed) || completed.Compensation is { Done.Count: > 0 }))
            (scope.Compensation ??= new CompensationState()).Done.Add(new CompensationRecord(completed, Sequence));
    }

    private void Apply(CompensationTriggered e)
    {
        var thrown = Instance(e.Element);
        var open = (thrown.Compensation ??= new CompensationState()).Open;
        foreach (var key in e.Activities)
        {
            var done = Instance(key).Scope!.Compensation!.Done;
            var at = done.FindIndex(record => record.Instance.Id == key);
            open.Add(done[at]);
            done.RemoveAt(at);
            foreach (var inner in open[^1].Instance.Compensation?.Done ?? [])
                ForgetAll(inner.Instance);
        }
    }

    private ElementInstance TakeOpen(ElementInstance thrown, ElementInstanceKey activity)
    {
        thrown.Compensation!.Open.RemoveAll(record => record.Instance.Id == activity);
        return Instance(activity);
    }

    /// <summary>A throw event is cancelled: what it had not begun to undo can be undone by another.</summary>
    private static void GiveBack(ElementInstance thrown)
    {
        foreach (var record in thrown.Compensation?.Open ?? [])
        {
            if (record.Instance.Scope!.Compensation?.Done is not { } done)
                continue;
            var at = done.FindIndex(other => other.CompletedAt > record.CompletedAt);
            done.Insert(at < 0 ? done.Count : at, record);
        }
        thrown.Compensation?.Open.Clear();
    }

    /// <summary>A completed scope keeps what its handlers will need, variables included; of everything else nothing is kept but the variables of the whole instance.</summary>
    private static void Forget(ElementInstance ended)
    {
        if (ended is { Scope: not null, State: LifeCycle.Completed, Compensation.Done.Count: > 0 })
            return;
        foreach (var record in ended.Compensation?.Done ?? [])
            ForgetAll(record.Instance);
        ended.Compensation = null;
        if (ended.Scope is not null)
            ended.Variables = null;
    }

    private static void ForgetAll(ElementInstance completed)
    {
        foreach (var record in completed.Compensation?.Done ?? [])
            ForgetAll(record.Instance);
        completed.Compensation = null;
        completed.Variables = null;
    }
}
