using Workflows.Bpmn.Model;
using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Engine.Variables;

namespace Workflows.Engine.ProcessInstances;

/// <content>Element instances and tokens.</content>
public sealed partial class ProcessInstanceState
{
    private void Apply(ProcessInstanceCreated e)
    {
        Created = e;
        Definition =
            definitions(e.Definition)
            ?? throw new InvalidOperationException(
                $"Stream {Id} runs definition {e.Definition} ({e.ProcessId} v{e.Version}), which is not deployed here."
            );
        Process = Definition.Executable;
        flowsTaken = new int[Process.Flows.Count];
        Root = new ElementInstance(e.Instance.Value, Process.Root, null, [], 0)
        {
            State = LifeCycle.Active,
            Inside = new ScopeState(),
            EntryOrigin = e.Parent?.Origin,
            Origin = e.Parent?.Origin,
        };
        Instances.Add(Root);
        Touched = Root;
    }

    private void Apply(ElementActivating e)
    {
        var instance = Enter(e.Key, e.ElementId, e.Scope, e.Lineage, e.LoopCounter, e.Compensates);
        instance.State = LifeCycle.Activating;
    }

    private void Apply(ElementActivated e)
    {
        var instance = Instances.Find(e.Key.Value) ?? Enter(e.Key, e.ElementId, e.Scope, e.Lineage, e.LoopCounter, e.Compensates);
        instance.State = LifeCycle.Active;
        Touched = instance;
    }

    private ElementInstance Enter(
        ElementInstanceKey key,
        string elementId,
        ElementInstanceKey scopeKey,
        IReadOnlyList<ElementInstanceKey> lineageKeys,
        int? loopCounter,
        ElementInstanceKey? compensates
    )
    {
        var element = Process.Element(elementId);
        var scope = Instance(scopeKey);
        var lineage = lineageKeys.Count == 0 ? [] : new ElementInstance[lineageKeys.Count];
        for (var i = 0; i < lineage.Length; i++)
            lineage[i] = Instance(lineageKeys[i]);

        if (scope.Inside is { HasTokens: true } inside && scope.Element != element)
        {
            if (element.IsJoin)
                inside.TakeAtJoin(element);
            else
                inside.Take(element, lineage);
        }

        var origin = OriginOf(element, scope, lineage);
        var instance = new ElementInstance(key.Value, element, scope, lineage, loopCounter ?? 0)
        {
            EntryOrigin = origin,
            Origin = origin,
            EnteredAt = Sequence,
            Undoes = compensates is { } undone ? TakeOpen(scope, undone) : null,
        };
        if (instance.IsMultiInstanceBody || element.IsScope)
            instance.Inside = new ScopeState();
        TakePending(element, lineage, instance);
        scope.AddChild(instance);
        Instances.Add(instance);
        Touched = instance;
        return instance;
    }

    private static WorkOrigin? OriginOf(ExecutableElement element, ElementInstance scope, ElementInstance[] lineage)
    {
        if (lineage.Length == 0)
            return scope.EntryOrigin;
        var last = lineage[^1];
        // An error carries the lineage of what threw it, every other boundary event that of its activity as it was entered.
        return last.Element == element.AttachedTo && element.EventKind != EventKind.Error ? last.EntryOrigin : last.Origin;
    }

    /// <summary>An event that was waited for elsewhere (at an activity, at an event-based gateway) goes on in its own instance, with what it brought.</summary>
    private static void TakePending(ExecutableElement element, ElementInstance[] lineage, ElementInstance instance)
    {
        if (element.Kind == ElementKind.EventSubProcess)
        {
            TakeStart(instance, instance.Scope!);
            return;
        }
        if (element.IsEventStart)
        {
            instance.Payload = instance.Scope!.Pending?.Variables;
            instance.Scope.Pending = null;
            return;
        }
        if (element.AttachedTo is null && element.Kind is not (ElementKind.IntermediateCatchEvent or ElementKind.ReceiveTask))
            return;
        foreach (var from in lineage)
        {
            var holder = from;
            while (holder is not null && holder.Pending?.Event != element)
                holder = holder.Scope;
            if (holder is null)
                continue;
            instance.Payload = holder.Pending!.Variables;
            holder.Pending = null;
            return;
        }
    }

    /// <summary>What occurred in a scope goes to the event subprocess that it starts, and from there to its start event.</summary>
    private static void TakeStart(ElementInstance instance, ElementInstance scope)
    {
        if (scope.Interruption?.Event!.Scope == instance.Element)
            (instance.Pending, scope.Interruption) = (scope.Interruption, null);
        else if (scope.Pending?.Event?.Scope == instance.Element)
            (instance.Pending, scope.Pending) = (scope.Pending, null);
    }

    private void Apply(ElementCompleted e)
    {
        var instance = Instance(e.Key);
        instance.State = LifeCycle.Completed;
        if (instance.Scope is { } scope)
        {
            // Handlers belong to the past: what follows the event that ran them goes on from before it.
            if (scope.Element.Compensation is null)
                scope.Origin = instance.Origin;
            if (scope.Loop is { } loop && scope.Element == instance.Element)
                loop.Completed++;
            Remember(instance, scope);
        }
        Leave(instance);
    }

    private void Apply(TokensDiscarded e)
    {
        var scope = Instance(e.Scope);
        scope.Inside!.Clear();
        for (var child = scope.FirstChild; child is not null; child = child.NextSibling)
            child.Pending = null;
        Touched = scope;
    }

    private void Apply(ElementTerminated e)
    {
        var instance = Instance(e.Key);
        instance.State = LifeCycle.Terminated;
        if (instance.Scope is { Loop: { } loop } body && body.Element == instance.Element)
            loop.Terminated++;
        GiveBack(instance);
        Leave(instance);
    }

    private void Leave(ElementInstance instance)
    {
        instance.Scope?.RemoveChild(instance);
        instance.Inside?.Clear();
        instance.Payload = null;
        instance.Waiting = null;
        instance.Interruption = null;
        Forget(instance);
        Touched = instance;
    }

    private void Apply(SequenceFlowTaken e)
    {
        var scope = Instance(e.Scope);
        var flow = Process.Flow(e.FlowId);
        flowsTaken[flow.Index]++;
        scope.Inside!.Add(new Token(flow, Instance(e.From), AtJoin: false));
    }

    private void Apply(TokenArrived e) => Instance(e.Scope).Inside!.ArriveAtJoin(Process.Flow(e.FlowId), Instance(e.From));

    private void Apply(VariablesChanged e)
    {
        var scope = Instance(e.Scope);
        var table = scope.Variables ??= new VariableTable();
        foreach (var change in e.Changes)
        {
            table.Set(change.Key.Value, change.Name, change.Value);
            // By reference: the value of somebody else's field may be equal and is not meant.
            if (change.PayloadHash is { } hash && !Erased.Is(change.Value))
                (KeptApart ??= new(ReferenceEqualityComparer.Instance))[change.Value] = hash;
        }
        Touched = scope;
    }
}
