using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Organization;

/// <summary>What people have said of their absences, and what may be said.</summary>
internal sealed class AbsenceRegister
{
    private const int MostAbsences = 50;
    private readonly Dictionary<string, IReadOnlyList<AbsenceTerms>> absences = new(StringComparer.Ordinal);

    public void Apply(AbsencesChanged changed) => absences[changed.Person] = changed.Absences;

    public static Rejection? Judge(SetAbsences set, DecideContext context)
    {
        var organization = context.Organization;
        var person = new UserId(set.Person);
        if (organization.FindPerson(person) is null)
            return Rejected(RejectionKind.NotFound, "PERSON_UNKNOWN", $"没有人员“{set.Person}”。", $"There is no person «{set.Person}».");
        if (!MaySet(context, person))
        {
            return Rejected(
                RejectionKind.Forbidden,
                "ABSENCE_NOT_YOURS",
                $"{organization.NameOf(person)} 的请假由本人、其上级或系统管理员设置。",
                $"Absences of {organization.NameOf(person)} are set by themselves, their superiors and administrators."
            );
        }
        if (set.Absences.Count > MostAbsences)
            return Invalid(
                "absences",
                $"最多保留 {MostAbsences} 条请假，请删去过去的。",
                $"Keep {MostAbsences} absences at most; remove past ones."
            );
        for (var i = 0; i < set.Absences.Count; i++)
        {
            if (FaultOf(set.Absences[i], person, context) is var (field, zh, en))
                return Invalid($"absences[{i}].{field}", zh, en);
        }
        return null;
    }

    /// <summary>The event; null when it was known already.</summary>
    public AbsencesChanged? Change(SetAbsences set)
    {
        var known = absences.GetValueOrDefault(set.Person, []);
        return known.Count == set.Absences.Count && known.Zip(set.Absences).All(pair => AreSame(pair.First, pair.Second))
            ? null
            : new AbsencesChanged(set.Person, set.Absences);
    }

    private static bool MaySet(DecideContext context, UserId person) =>
        context.Actor.MayAct("administer")
        || (
            context.Actor.Kind == ActorKind.Person
            && new UserId(context.Actor.Id) is var actor
            && (
                actor == person
                || context.Organization.IsSuperiorOf(actor, person)
                || context.Organization.HasRole(actor, SystemRole.Administrator)
            )
        );

    private static (string Field, string Zh, string En)? FaultOf(AbsenceTerms absence, UserId person, DecideContext context)
    {
        if (absence.To <= absence.From)
            return ("to", "结束时间要晚于开始时间。", "The end must be after the start.");
        if (absence.Deputy is { } deputy)
        {
            if (deputy == person.Value)
                return ("deputy", "代理人不能是本人。", "Nobody stands in for themselves.");
            if (context.Organization.FindPerson(new UserId(deputy)) is null)
                return (
                    "deputy",
                    $"没有人员“{deputy}”，请从名单中选择。",
                    $"There is no person «{deputy}»; choose one of the organization."
                );
        }
        foreach (var process in absence.Processes)
        {
            if (context.Definitions.LatestProcess(process) is null)
                return ("processes", $"没有流程“{process}”。", $"There is no flow «{process}».");
        }
        return null;
    }

    private static bool AreSame(AbsenceTerms one, AbsenceTerms other) =>
        one with { Processes = [] } == other with { Processes = [] } && one.Processes.SequenceEqual(other.Processes);

    private static Rejection Invalid(string field, string zh, string en)
    {
        var text = new LocalizedText(zh, en);
        return new Rejection(RejectionKind.Invalid, "ABSENCE_INVALID", text)
        {
            Problems = [new Problem("ABSENCE_INVALID", text, Field: field)],
        };
    }

    private static Rejection Rejected(RejectionKind kind, string code, string zh, string en) => new(kind, code, new LocalizedText(zh, en));
}
