using System.Collections.Immutable;
using Workflows.Engine.Commands.Organization;
using Workflows.Engine.Events.Organization;
using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Runtime.Organization;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Commands;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;

namespace Workflows.Server.Api;

/// <summary>请假代理: people say when they are away and who stands in; superiors and administrators do it for them. The engine judges who may.</summary>
internal static class AbsenceEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/absences/{person}", Get).RequireCaller().Produces<AbsenceList>();
        api.MapPut("/absences/{person}", SetAsync).RequireCaller().Produces<AbsenceList>();
    }

    private static IResult Get(string person, HttpContext context, RuntimeClock clock)
    {
        var caller = context.Caller();
        var id = new UserId(person);
        if (caller.Organization.FindPerson(id) is null)
            return Answers.NotFound("person", person);
        return caller.IsAdministrator || (caller.IsPerson && (caller.User == id || caller.Organization.IsSuperiorOf(caller.User, id)))
            ? Results.Ok(Answer(caller.Organization, id, clock))
            : Answers.NoRight;
    }

    private static async Task<IResult> SetAsync(
        string person,
        SetAbsencesRequest request,
        HttpContext context,
        CommandRunner commands,
        IOrganizationProvider organization,
        RuntimeClock clock
    )
    {
        var terms = request.Items.Select(item => new AbsenceTerms(
            item.From.ToUniversalTime(),
            item.To.ToUniversalTime(),
            item.Deputy,
            item.Processes ?? []
        ));
        var outcome = await commands.ExecuteAsync(context, StreamId.Organization, new SetAbsences(person, [.. terms]));
        // The caller's own snapshot is that of before the change.
        return outcome is CommandOutcome.Refused { Problem: var problem }
            ? problem
            : Results.Ok(Answer(organization.Current, new UserId(person), clock));
    }

    private static AbsenceList Answer(OrganizationSnapshot organization, UserId person, RuntimeClock clock) =>
        new(
            Reference(organization, person),
            [
                .. organization
                    .Model.Absences.Where(absence => absence.Person == person)
                    .Select(absence => new AbsenceAnswer(
                        absence.From,
                        absence.To,
                        PersonReference.Of(organization, absence.Deputy?.Value),
                        Processes(absence)
                    )),
            ],
            [
                .. organization
                    .StandsInFor(person, clock.Now)
                    .Select(absence => new StandInAnswer(Reference(organization, absence.Person), absence.To, Processes(absence))),
            ]
        );

    private static PersonReference Reference(OrganizationSnapshot organization, UserId person) =>
        PersonReference.Of(organization, person.Value)!;

    private static ImmutableArray<string> Processes(Absence absence) => absence.Processes.IsDefault ? [] : absence.Processes;
}
