namespace Workflows.Engine.ProcessInstances;

/// <content>Undoing what was completed (BPMN 2.0.2 §13.5.6).</content>
internal sealed partial class Execution
{
    /// <summary>
    /// Starts every handler that may run now. What began after an activity was completed is undone before it; activities that ran side by side are undone side
    /// by side, the last completed first.
    /// </summary>
    private void Undo(ElementInstance thrown)
    {
        var open = thrown.Compensation!.Open;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (!queue.Undoes(open[i].Instance) && !IsSomethingLaterOpen(thrown, open[i]))
                EnqueueHandler(open[i].Instance, thrown);
        }
    }

    private static bool IsSomethingLaterOpen(ElementInstance thrown, CompensationRecord record)
    {
        foreach (var other in thrown.Compensation!.Open)
        {
            if (other.Instance.EnteredAt > record.CompletedAt)
                return true;
        }
        for (var handler = thrown.FirstChild; handler is not null; handler = handler.NextSibling)
        {
            if (handler.Undoes is { } undone && undone.EnteredAt > record.CompletedAt)
                return true;
        }
        return false;
    }
}
