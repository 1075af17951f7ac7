using Workflows.Bpmn.Model;
using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Validation.Events;

/// <summary>Links of one scope: every throw has exactly one catch of its name (BPMN 2.0.2 §10.5.5).</summary>
internal sealed class LinkRules : ProcessRule
{
    private static readonly ProblemKind NoName = ProblemKind.Error("missing-link-name", "请填写链接名称。", "Give the link a name.");

    private static readonly ProblemKind NoPartner = ProblemKind.Error(
        "link-without-partner",
        "请在同一层放置同名的链接捕获事件，且只放一个。",
        "Put one link catch event of the same name into the same scope."
    );

    private static readonly ProblemKind TwoTargets = ProblemKind.Error(
        "duplicate-link-target",
        "同名的链接捕获事件只保留一个。",
        "Keep one link catch event of each name."
    );

    protected override IEnumerable<BpmnProblem> Check(ProcessIndex process) => process.Containers.SelectMany(Check);

    private static IEnumerable<BpmnProblem> Check(IFlowElementsContainer container)
    {
        var links = container
            .FlowElements.OfType<Event>()
            .Select(happening => (Event: happening, Link: happening.Definition as LinkEventDefinition))
            .Where(pair => pair.Link is not null)
            .ToList();
        var targets = new HashSet<string>();
        foreach (var (happening, link) in links)
        {
            if (link!.LinkName is null)
                yield return NoName.At(happening, "链接事件没有名称。", "The link event has no name.");
            else if (happening is CatchEvent && !targets.Add(link.LinkName))
                yield return TwoTargets.At(
                    happening,
                    $"链接“{link.LinkName}”有不止一个捕获事件。",
                    $"The link “{link.LinkName}” has more than one catch event."
                );
        }
        foreach (var (happening, link) in links)
            if (happening is ThrowEvent && link!.LinkName is { } name && !targets.Contains(name))
                yield return NoPartner.At(
                    happening,
                    $"链接“{name}”在本层没有捕获事件。",
                    $"The link “{name}” has no catch event in its scope."
                );
    }
}
