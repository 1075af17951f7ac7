using Workflows.Engine.Definitions;
using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>
/// The multi-instance marker (BPMN 2.0.2 §13.3.7), composed around whatever the activity is: a body that holds the items, and an inner instance for each.
/// </content>
internal sealed partial class Execution
{
    private void EnterBody(in Step step, ElementInstanceKey key, ExecutableMultiInstance multiInstance, ElementInstance? known)
    {
        var items = Evaluate(multiInstance.Items, known ?? Around(step));
        var failure = items.Failure;
        if (failure is null && items.Value is not FeelList)
            failure = NotA(multiInstance.Items, "列表", "a list", items);
        if (failure is null && !multiInstance.IsSequential && ((FeelList)items.Value).Count > Context.Limits.StepsPerDecision)
            failure = TooManyItems(step.Element, ((FeelList)items.Value).Count);
        if (failure is not null)
        {
            CannotEnter(step, key, known, failure);
            return;
        }
        var body = Activate(step, key);
        Emit(new MultiInstanceStarted(body.Id, items.Value, items.Record));
        if (multiInstance.OutputCollection is { } output)
            SetLocal(body, output, Nulls(body.Loop!.Items.Count));
        Begin(body);
    }

    private Failure TooManyItems(ExecutableElement element, int count) =>
        Failure.Of(
            IncidentTypes.StepLimit,
            $"“{element.Name}”要并行启动 {count} 个实例，超过一次运行的上限 {Context.Limits.StepsPerDecision}。请分批，或改为顺序多实例。",
            $"STEP_LIMIT: «{element.Id}» would start {count} instances at once; the limit is {Context.Limits.StepsPerDecision}. Split the list, or make it sequential."
        );

    /// <summary>Starts all inner instances of a parallel body, the first one of a sequential body.</summary>
    private Failure? StartInner(ElementInstance body)
    {
        var count = body.Loop!.Items.Count;
        if (count == 0)
        {
            Complete(body);
            return null;
        }
        var first = body.Element.MultiInstance!.IsSequential ? 1 : count;
        for (var i = 1; i <= first; i++)
            Enqueue(body.Element, body, null, i);
        return null;
    }

    /// <summary>An inner instance has ended: the next one starts, or the body is done.</summary>
    /// <param name="enough">The completion condition holds: whatever still runs is cancelled.</param>
    private void InnerEnded(ElementInstance body, bool enough)
    {
        var loop = body.Loop!;
        if (enough)
        {
            for (var child = body.FirstChild; child is not null; )
            {
                var next = child.NextSibling;
                TerminateTree(child, "completion-condition");
                child = next;
            }
            queue.Drop(body);
        }
        else if (body.Element.MultiInstance!.IsSequential && loop.Completed < loop.Items.Count)
        {
            Enqueue(body.Element, body, null, loop.Completed + 1);
            return;
        }
        if (body.FirstChild is null && (enough || loop.Completed == loop.Items.Count))
            Complete(body);
    }

    private static FeelContext LocalsOfInner(ExecutableElement element, ElementInstance body, int loopCounter)
    {
        var locals = new FeelContextBuilder();
        // Where the result is simply a variable, each inner instance has its own: side by side they would overwrite each other's.
        if (element.MultiInstance!.ResultVariable is { } result)
            locals.Set(result, FeelNull.Instance);
        if (element.MultiInstance.InputElement is { } name)
            locals.Set(name, body.Loop!.Items[loopCounter - 1]);
        return locals.Set("loopCounter", loopCounter).Build();
    }

    /// <summary>Before an inner instance completes: its result goes to its place in the collection, and the completion condition is judged.</summary>
    private Failure? CollectOutput(ElementInstance inner, out bool enough)
    {
        enough = false;
        var body = inner.Scope!;
        var multiInstance = body.Element.MultiInstance!;
        if (multiInstance is { OutputCollection: { } collection, OutputElement: { } result })
        {
            var output = Evaluate(result, inner);
            if (output.Failure is { } failure)
                return failure;
            var current = body.Variables is not null && body.Variables.TryGet(collection, out var value) ? value as FeelList : null;
            SetLocal(body, collection, Replaced(current ?? Nulls(body.Loop!.Items.Count), inner.LoopCounter - 1, Storable(output.Value)));
        }
        if (multiInstance.CompletionCondition is not { } condition)
            return null;
        var judged = Evaluate(condition, inner, NumbersOf(body));
        if (judged.Failure is { } wrong)
            return wrong;
        if (judged.Value is not FeelBoolean truth)
            return NotA(condition, "是/否", "true or false", judged);
        enough = truth.Value;
        return null;
    }

    /// <summary>As if the inner instance that is about to complete had done so.</summary>
    private static FeelContext NumbersOf(ElementInstance body)
    {
        var loop = body.Loop!;
        var active = -1;
        for (var child = body.FirstChild; child is not null; child = child.NextSibling)
            active++;
        return FeelContext.Of(
            new FeelEntry("numberOfInstances", loop.Items.Count),
            new FeelEntry("numberOfActiveInstances", active),
            new FeelEntry("numberOfCompletedInstances", loop.Completed + 1),
            new FeelEntry("numberOfTerminatedInstances", loop.Terminated)
        );
    }

    private void PublishOutputCollection(ElementInstance body)
    {
        if (body.Element.MultiInstance!.OutputCollection is { } name && body.Variables!.TryGet(name, out var value))
            Propagate(body.Outer!, FeelContext.Of(new FeelEntry(name, value)), null);
    }

    private static FeelList Nulls(int count)
    {
        var items = new FeelValue[count];
        Array.Fill(items, FeelNull.Instance);
        return FeelList.Of(items);
    }

    private static FeelList Replaced(FeelList list, int index, FeelValue value)
    {
        var items = list.Items.ToArray();
        items[index] = value;
        return FeelList.Of(items);
    }
}
