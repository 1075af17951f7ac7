using System.Collections.Frozen;
using Workflows.Bpmn.Model;
using Workflows.Engine.Behaviors;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Definitions;

/// <summary>
/// Makes a model executable. Never fails: what a deployed model cannot contain (a dangling flow, an element that the engine does not run) is left out here
/// and reported by validation, which stands before every deployment.
/// </summary>
public static class ProcessCompiler
{
    public static ExecutableProcess Compile(BpmnProcess process)
    {
        var index = new ProcessIndex(process);
        var elements = new List<ExecutableElement> { new(0, process.Id, process.Name, ElementKind.SubProcess, EventKind.None, null) };
        elements[0].Behavior = new SubProcessBehavior();
        AddElements(process, elements[0], elements, index);

        var byId = elements.DistinctBy(element => element.Id).ToDictionary(element => element.Id, StringComparer.Ordinal);
        var flows = Connect(index, byId);
        foreach (var node in index.Nodes)
        {
            if (byId.TryGetValue(node.Id, out var element))
                Link(node, element, byId, index);
        }
        Joins(elements);
        return new ExecutableProcess(process.Id, process.Name ?? process.Id, [.. elements], [.. flows])
        {
            OwnerPosition = process.Terms?.Owner,
            Status = StatusOf(process),
            Rights = process.Rights,
            Handoffs = new HandoffTable(process.Handoffs.Select(RowOf)),
            PersonalVariables = process.PersonalVariables.ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private static void AddElements(
        IFlowElementsContainer container,
        ExecutableElement scope,
        List<ExecutableElement> elements,
        ProcessIndex index
    )
    {
        foreach (var node in container.FlowElements.OfType<FlowNode>())
        {
            var eventKind = node is Bpmn.Model.Event @event ? @event.EventKind : EventKind.None;
            var element = new ExecutableElement(elements.Count, node.Id, node.Name, node.Kind, eventKind, scope);
            ElementDetailsReader.Read(node, element, index);
            if (BehaviorRegistry.Find(node.Kind, eventKind, element.Job is not null) is not { } behavior)
                continue;
            element.Behavior = behavior;
            elements.Add(element);
            if (node is StartEvent start)
                AddStart(start, element, scope);
            if (node is SubProcess subProcess)
                AddElements(subProcess, element, elements, index);
        }
    }

    private static void AddStart(StartEvent start, ExecutableElement element, ExecutableElement scope)
    {
        if (element.IsEventStart)
        {
            element.IsInterrupting = start.IsInterrupting || start.EventKind == EventKind.Error;
            scope.EventStart = element;
            scope.Scope!.EventStarts = [.. scope.Scope.EventStarts, element];
        }
        else if (start.EventKind == EventKind.None)
        {
            scope.NoneStart ??= element;
        }
    }

    private static List<ExecutableFlow> Connect(ProcessIndex index, Dictionary<string, ExecutableElement> byId)
    {
        var flows = new List<ExecutableFlow>();
        foreach (var flow in index.SequenceFlows)
        {
            if (byId.TryGetValue(flow.SourceRef, out var source) && byId.TryGetValue(flow.TargetRef, out var target))
                flows.Add(new ExecutableFlow(flows.Count, flow.Id, flow.Name, source, target, Expression.Condition(flow.Condition)));
        }
        foreach (var (source, target) in LinksOf(index))
        {
            if (byId.TryGetValue(source.Id, out var from) && byId.TryGetValue(target.Id, out var to))
                flows.Add(new ExecutableFlow(flows.Count, $"{source.Id}>{target.Id}", null, from, to, null));
        }
        foreach (var group in flows.GroupBy(flow => flow.Source))
            group.Key.OutgoingFlows = [.. group];
        foreach (var group in flows.GroupBy(flow => flow.Target))
        {
            group.Key.IncomingFlows = [.. group];
            foreach (var (i, flow) in group.Index())
                flow.IncomingIndex = i;
        }
        return flows;
    }

    /// <summary>A pair of link events is a sequence flow that is not drawn (BPMN 2.0.2 §10.5.5, «Link Event»).</summary>
    private static IEnumerable<(FlowNode Source, FlowNode Target)> LinksOf(ProcessIndex index) =>
        from container in index.Containers
        from source in container.FlowElements.OfType<IntermediateThrowEvent>()
        where source.Definition is LinkEventDefinition
        let target = container
            .FlowElements.OfType<IntermediateCatchEvent>()
            .FirstOrDefault(each =>
                each.Definition is LinkEventDefinition { LinkName: var name } && name == ((LinkEventDefinition)source.Definition!).LinkName
            )
        where target is not null
        select ((FlowNode)source, (FlowNode)target);

    private static void Link(FlowNode node, ExecutableElement element, Dictionary<string, ExecutableElement> byId, ProcessIndex index)
    {
        var defaultId = (node as Gateway)?.Default ?? (node as Activity)?.Default;
        element.Default = element.OutgoingFlows.FirstOrDefault(flow => flow.Id == defaultId);
        if (node is BoundaryEvent boundary && byId.TryGetValue(boundary.AttachedToRef, out var host))
        {
            element.AttachedTo = host;
            element.IsInterrupting = boundary.CancelActivity || boundary.EventKind == EventKind.Error;
            host.Boundary = [.. host.Boundary, element];
            if (index.CompensationHandlerOf(boundary.Id) is { } handler)
                host.CompensationHandler ??= byId.GetValueOrDefault(handler.Id);
        }
        if (node is EventBasedGateway)
            element.EventsBehind = [.. element.OutgoingFlows.Select(flow => flow.Target)];
    }

    private static void Joins(List<ExecutableElement> elements)
    {
        foreach (var element in elements)
        {
            element.IsJoin =
                element.Kind is ElementKind.ParallelGateway or ElementKind.InclusiveGateway && element.IncomingFlows.Length > 1;
            if (element is not { IsJoin: true, Kind: ElementKind.InclusiveGateway, Scope: { } scope })
                continue;
            element.Reachability = new JoinReachability(element, elements);
            scope.HasInclusiveJoins = true;
        }
    }

    private static ExecutableStatus? StatusOf(BpmnProcess process)
    {
        if (process.Terms is not { StatusVariable: { Length: > 0 } variable, Success: { Length: > 0 } success })
            return null;
        var text =
            $"={variable} = \"{success.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return new ExecutableStatus(variable, success, Expression.Condition(new FormalExpression(text, process.Terms.Position))!);
    }

    private static HandoffRow RowOf(Bpmn.Ops.HandoffTerms terms) =>
        new(terms, WorkDurationParser.TryParse(terms.AcceptWithin, out var within) ? within : HandoffTable.DefaultAcceptWithin);
}
