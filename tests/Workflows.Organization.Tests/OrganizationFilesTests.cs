using CsCheck;
using Workflows.Organization.Files;

namespace Workflows.Organization.Tests;

public sealed class OrganizationFilesTests
{
    private static readonly string Organization = HouseOrganization.Read("organization.yaml");

    [Test]
    public void A_missing_file_is_named() => OrganizationFiles.Load("/nowhere").Problems.Single().Code.ShouldBe("ORG_FILE_MISSING");

    [TestCase("superior: sales-manager, calendar: office", "superior: nobody, calendar: office", null, Description = "not in the file")]
    [TestCase(
        "superior: sales-manager, calendar: service-presales",
        "superior: nobody, calendar: service-presales",
        "ORG_UNKNOWN_REFERENCE"
    )]
    [TestCase("calendar: service-presales", "calendar: nobody", "ORG_UNKNOWN_REFERENCE")]
    [TestCase("positions: [photographer]", "positions: []", "ORG_MISSING")]
    [TestCase("name: 彭丽娟", "nmae: 彭丽娟", "ORG_UNKNOWN_KEY")]
    [TestCase("id: u021", "id: u020", "ORG_DUPLICATE_ID")]
    [TestCase("login: peng.lijuan", "login: Xie.Zhiqiang", "ORG_DUPLICATE_ID")]
    [TestCase("id: u901", "id: u020", "ORG_DUPLICATE_ID")]
    [TestCase(
        "department: operations-center, calendar: office",
        "department: operations-center, superior: designer, calendar: office",
        "ORG_CYCLE"
    )]
    [TestCase("    parent: operations-center\n    head: finance-manager", "    head: finance-manager", "ORG_ROOT_DEPARTMENT")]
    [TestCase("[\"09:00-18:00\"]", "[\"09:00-25:00\"]", "ORG_BAD_VALUE")]
    [TestCase("[\"09:00-12:00\", \"13:00-18:00\"]", "[\"09:00-12:00\", \"11:00-18:00\"]", "ORG_BAD_VALUE")]
    [TestCase("days: MON-FRI", "days: MON-FUN", "ORG_BAD_VALUE")]
    [TestCase("timeZone: Asia/Shanghai", "timeZone: Asia/Nowhere", "ORG_BAD_VALUE")]
    [TestCase("action: remind", "action: shout", "ORG_BAD_VALUE")]
    [TestCase("role: auditor", "role: king", "ORG_BAD_VALUE")]
    [TestCase("departments:\n", "departments: [\n", "ORG_YAML_SYNTAX")]
    [TestCase("timeZone: Asia/Shanghai", "timeZone: &a Asia/Shanghai\nx: *a", "ORG_YAML_SYNTAX")]
    public void A_mistake_is_a_problem_with_its_place(string right, string wrong, string? code)
    {
        if (code is null)
        {
            Organization.ShouldNotContain(right);
            return;
        }
        Organization.ShouldContain(right);
        var result = Parse(Organization.Replace(right, wrong, StringComparison.Ordinal));
        result.Snapshot.ShouldBeNull();
        var problem = result.Problems.First(p => p.Code == code);
        problem.Place!.Value.Line.ShouldBeGreaterThan(1);
        problem.Zh.ShouldNotBeEmpty();
        problem.En.ShouldNotBeEmpty();
    }

    [Test]
    public void A_dangling_reference_is_shown_at_the_value_itself()
    {
        const string text = """
            departments:
              - { id: root, name: 中心 }
              - id: sales
                name: 销售部
                parent: rot
            """;
        var problem = Parse(text).Problems.Single();
        problem.Path.ShouldBe("departments[1].parent");
        problem.Place.ShouldBe(new SourcePlace("organization.yaml", 5, 13));
    }

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        const string text = """
            departments:
              - { id: root }
              - { name: 销售部, colour: red }
            """;
        Parse(text).Problems.Select(p => p.Code).ShouldBe(["ORG_MISSING", "ORG_UNKNOWN_KEY", "ORG_MISSING"]);
    }

    [Test]
    public void A_holiday_outside_its_year_is_refused()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["organization.yaml"] = Organization,
            ["calendar-2028.yaml"] = "year: 2028\nstatus: statutory\nholidays:\n  - { name: 元旦, from: 2029-01-01 }\n",
        };
        var problem = OrganizationFiles.Parse(files).Problems.Single();
        problem.Place.ShouldBe(new SourcePlace("calendar-2028.yaml", 4, 23));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("- a\n- b")]
    [TestCase("a: b\n---\nc: d")]
    [TestCase("{[a]: b}")]
    [TestCase("? \n: 1")]
    [TestCase("departments: 5")]
    [TestCase("departments: [5]")]
    [TestCase("config: []")]
    [TestCase("config: { a: { b: c } }")]
    [TestCase("\u0000")]
    [TestCase("a: !!binary x")]
    public void Whatever_the_text_is_nothing_throws(string text) => Parse(text).Snapshot.ShouldBeNull();

    [Test]
    public void Deep_nesting_is_a_problem_and_no_crash() =>
        Parse(new string('[', 100_000)).Problems.Single().Code.ShouldBe("ORG_YAML_SYNTAX");

    [Test]
    public void A_damaged_file_never_throws() =>
        Gen.Select(Gen.Int[0, Organization.Length - 20], Gen.Int[0, 20], Gen.String[Gen.Char["-:{}[]&*!|>'\"%@ \n\tx#,?"], 0, 6])
            .Sample(
                (at, cut, insert) =>
                {
                    Parse(string.Concat(Organization.AsSpan(0, at), insert, Organization.AsSpan(at + cut)));
                },
                iter: 300
            );

    private static OrganizationResult Parse(string text) =>
        OrganizationFiles.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["organization.yaml"] = text });
}
