using Workflows.Engine.Events.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine;

/// <summary>Reaches every value that an event carries: submissions, results, changes of variables, and what evaluations read.</summary>
internal static class EventValues
{
    /// <summary>The event with each value replaced by what <paramref name="map"/> makes of it; the same object where nothing changes.</summary>
    public static Event Map(Event e, Func<FeelValue, FeelValue> map) =>
        e switch
        {
            SequenceFlowTaken { Condition: { } condition } taken => With(condition, map) is var c && ReferenceEquals(c, condition)
                ? e
                : taken with
                {
                    Condition = c,
                },
            VariablesChanged changed => With(changed, map),
            UserTaskCreated created => created with
            {
                Why = created.Why with { Evaluations = [.. created.Why.Evaluations.Select(evaluation => With(evaluation, map))] },
            },
            UserTaskCompleted completed => completed with { Submitted = With(completed.Submitted, map) },
            WorkItemCompleted completed => completed with { Submitted = With(completed.Submitted, map) },
            HandoffRequested requested => requested with
            {
                Documents = [.. requested.Documents.Select(document => document with { Values = With(document.Values, map) })],
            },
            JobCompleted completed => completed with { Variables = With(completed.Variables, map) },
            JobFailed failed => failed with { Variables = With(failed.Variables, map) },
            JobErrorThrown thrown => thrown with { Variables = With(thrown.Variables, map) },
            ErrorThrown thrown => thrown with { Variables = With(thrown.Variables, map) },
            EscalationThrown thrown => thrown with { Variables = With(thrown.Variables, map) },
            TimerCreated { Why: { } why } created => created with { Why = With(why, map) },
            MessageSubscribed { Why: { } why } subscribed => subscribed with { Why = With(why, map) },
            MessageReceived received => received with { Variables = With(received.Variables, map) },
            SignalReceived received => received with { Variables = With(received.Variables, map) },
            SignalThrown thrown => thrown with { Variables = With(thrown.Variables, map) },
            MessageThrown thrown => thrown with { Variables = With(thrown.Variables, map) },
            CalledInstanceRequested requested => requested with { Variables = With(requested.Variables, map) },
            CalledInstanceEnded ended => ended with
            {
                Variables = With(ended.Variables, map),
                Status = ended.Status is { } status ? Value(status, map) : null,
            },
            IncidentCreated { Evaluation: { } evaluation } incident => incident with { Evaluation = With(evaluation, map) },
            ScriptEvaluated script => script with { Evaluation = With(script.Evaluation, map) },
            MultiInstanceStarted started => started with
            {
                Items = Value(started.Items, map),
                Why = started.Why is { } why ? With(why, map) : null,
            },
            DecisionEvaluated decision => decision with
            {
                Output = Value(decision.Output, map),
                Decisions = [.. decision.Decisions.Select(evaluated => With(evaluated, map))],
            },
            _ => e,
        };

    /// <summary>A value with what lies in it: the whole first, then its parts.</summary>
    public static FeelValue Value(FeelValue value, Func<FeelValue, FeelValue> map)
    {
        var mapped = map(value);
        if (!ReferenceEquals(mapped, value))
            return mapped;
        switch (value)
        {
            case FeelContext context:
                return With(context, map);
            case FeelList list:
                var items = list.Items.ToArray();
                var changed = false;
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Value(items[i], map);
                    changed |= !ReferenceEquals(items[i], list[i]);
                }
                return changed ? FeelList.Of(items) : list;
            default:
                return value;
        }
    }

    private static FeelContext With(FeelContext context, Func<FeelValue, FeelValue> map)
    {
        var result = context;
        foreach (var entry in context.Entries)
        {
            var mapped = Value(entry.Value, map);
            if (!ReferenceEquals(mapped, entry.Value))
                result = result.With(entry.Name, mapped);
        }
        return result;
    }

    private static VariablesChanged With(VariablesChanged changed, Func<FeelValue, FeelValue> map) =>
        changed with
        {
            // A variable that is kept apart itself names its payload; here are those that hold such a value within.
            Changes = [.. changed.Changes.Select(c => c.PayloadHash is null ? c with { Value = Value(c.Value, map) } : c)],
            Mappings = changed.Mappings is { } mappings ? [.. mappings.Select(mapping => With(mapping, map))] : null,
        };

    private static EvaluationRecord With(EvaluationRecord record, Func<FeelValue, FeelValue> map)
    {
        var (read, result) = (With(record.Read, map), Value(record.Result, map));
        return ReferenceEquals(read, record.Read) && ReferenceEquals(result, record.Result)
            ? record
            : record with
            {
                Read = read,
                Result = result,
            };
    }

    private static EvaluatedDecision With(EvaluatedDecision decision, Func<FeelValue, FeelValue> map) =>
        decision with
        {
            Output = Value(decision.Output, map),
            Reads = decision.Reads is { } reads ? With(reads, map) : null,
            Inputs = [.. decision.Inputs.Select(input => input with { Value = Value(input.Value, map) })],
            MatchedRules = [.. decision.MatchedRules.Select(rule => rule with { Outputs = With(rule.Outputs, map) })],
        };
}
