using System.Net;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>Who may call what, by the organization of the repository: u020 售后客服, u017 销售主管 and process owner, u901 auditor, u902 administrator.</summary>
internal sealed class Roles
{
    private const string Staff = "u020";
    private const string Owner = "u017";
    private const string Auditor = "u901";
    private const string Administrator = "u902";

    [TestCase("/api/me")]
    [TestCase("/api/organization")]
    [TestCase("/api/catalogue")]
    [TestCase("/api/inbox/counts")]
    [TestCase("/api/definitions")]
    [TestCase("/api/audit/verification")]
    [TestCase("/api/accounts")]
    public async Task Nobody_without_signing_in(string path) => await SharedServer.Instance.Anonymous().GetAsync(path).ProblemAsync(401);

    [TestCase(Staff, "/api/catalogue", 200)]
    [TestCase(Staff, "/api/accounts", 403)]
    [TestCase(Staff, "/api/audit/verification", 403)]
    [TestCase(Owner, "/api/audit/verification", 200)]
    [TestCase(Auditor, "/api/audit/verification", 200)]
    [TestCase(Auditor, "/api/accounts", 403)]
    [TestCase(Administrator, "/api/accounts", 200)]
    public async Task Reading_by_role(string person, string path, int status)
    {
        var client = await SharedServer.Instance.SignedInAsync(person);
        ((int)(await client.GetAsync(path)).StatusCode).ShouldBe(status);
    }

    [TestCase(Staff, "/v2/variables/search", 403)]
    [TestCase(Staff, "/v2/incidents/search", 403)]
    [TestCase(Staff, "/v2/process-instances/search", 200)]
    [TestCase(Auditor, "/v2/variables/search", 200)]
    [TestCase(Owner, "/v2/jobs/activation", 403)]
    [TestCase(Owner, "/v2/clock/reset", 403)]
    public async Task People_on_the_engine_surface(string person, string path, int status)
    {
        var client = await SharedServer.Instance.SignedInAsync(person);
        var body = path.EndsWith("activation", StringComparison.Ordinal) ? """{"type":"x","timeout":1,"maxJobsToActivate":1}""" : "{}";
        ((int)(await client.PostAsync(path, body)).StatusCode).ShouldBe(status);
    }

    [Test]
    public async Task Somebody_who_is_not_in_the_organization_cannot_be_signed_in_as()
    {
        await SharedServer.Instance.Anonymous().PostAsync("/api/session", new { person = "u999" }).ProblemAsync(404);
    }

    [Test]
    public async Task Signing_out_ends_it()
    {
        var client = await SharedServer.Instance.SignedInAsync(Staff);
        (await client.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await client.GetAsync("/api/me").ProblemAsync(401);
    }

    [Test]
    public async Task An_instance_is_seen_by_who_took_part_their_superiors_owners_and_auditors()
    {
        var staff = await SharedServer.Instance.SignedInAsync(Staff);
        var key = await Cases.StartReturnAsync(staff);
        foreach (var person in new[] { Staff, Owner, Auditor, "u021" })
        {
            // u021 holds the position in whose pool the first task stands.
            var client = await SharedServer.Instance.SignedInAsync(person);
            await client.GetAsync($"/api/instances/{key}").OkAsync();
        }
        foreach (var stranger in new[] { "u010", "u027", Administrator })
        {
            var client = await SharedServer.Instance.SignedInAsync(stranger);
            await client.GetAsync($"/api/instances/{key}").ProblemAsync(404);
            await client.GetAsync($"/v2/process-instances/{key}").ProblemAsync(404);
            (await client.PostAsync("/api/audit/search", new { businessKey = "" }).OkAsync())["items"]!.AsArray().ShouldBeEmpty();
        }
    }

    [Test]
    public async Task Staff_see_the_events_but_not_the_raw_values()
    {
        var staff = await SharedServer.Instance.SignedInAsync(Staff);
        var key = await Cases.StartReturnAsync(staff);
        var seen = await staff.GetAsync($"/api/instances/{key}/events").OkAsync();
        seen["items"]!.AsArray().ShouldAllBe(item => item!["data"]!.AsObject().Count == 0);
        (await staff.GetAsync($"/api/instances/{key}/state").OkAsync())["variables"]!.AsArray().ShouldBeEmpty();

        var auditor = await SharedServer.Instance.SignedInAsync(Auditor);
        (await auditor.GetAsync($"/api/instances/{key}/state").OkAsync())["variables"]!.AsArray().ShouldNotBeEmpty();
    }

    [Test]
    public async Task A_task_of_another_position_is_refused_by_the_engine_with_its_reason()
    {
        var staff = await SharedServer.Instance.SignedInAsync(Staff);
        var task = await Cases.FirstTaskAsync(staff, await Cases.StartReturnAsync(staff));
        var owner = await SharedServer.Instance.SignedInAsync(Auditor);
        (await owner.PostAsync($"/api/tasks/{task}/claim", "{}").ProblemAsync(403))["detail"]!.GetValue<string>().ShouldContain("审计");
    }
}
