using Workflows.Bpmn.Model;
using Workflows.Engine.Definitions;
using Workflows.Organization;

namespace Workflows.Engine.Processes;

/// <summary>The timer start events of a process, as others ask for them.</summary>
public static class StartTimers
{
    /// <summary>Start events directly in the process that wait for a timer.</summary>
    public static IEnumerable<ExecutableElement> Of(ExecutableProcess process) =>
        process.Elements.Where(element =>
            element is { Kind: ElementKind.StartEvent, EventKind: EventKind.Timer, Timer: not null } && element.Scope == process.Root
        );

    /// <summary>Why a process cannot be deployed: start events whose time, calendar or requester cannot be worked out.</summary>
    public static IEnumerable<Problem> Problems(
        ExecutableProcess process,
        string resource,
        OrganizationSnapshot organization,
        DateTimeOffset now
    )
    {
        foreach (var start in Of(process))
        {
            if (StartTimerReading.Of(process, start, organization, now).Fault is { } fault)
                yield return new Problem("START_TIMER_INVALID", fault, Resource: resource, ElementId: start.Id);
            if (start.StartTerms?.Requester is { } requester && organization.FindPosition(new PositionId(requester)) is null)
            {
                yield return new Problem(
                    "START_REQUESTER_UNKNOWN",
                    new LocalizedText($"没有 id 为“{requester}”的岗位。", $"There is no position «{requester}»."),
                    Resource: resource,
                    ElementId: start.Id
                );
            }
        }
    }

    /// <summary>When a timer start event occurs next, for people; empty when it does not any more.</summary>
    public static IReadOnlyList<DateTimeOffset> Upcoming(
        ExecutableProcess process,
        ExecutableElement start,
        OrganizationSnapshot organization,
        DateTimeOffset now,
        int count
    ) => [.. StartTimerReading.Of(process, start, organization, now).Schedule?.Upcoming(now, count) ?? []];
}
