using Workflows.Organization.Files;
using Workflows.Organization.Structure;

namespace Workflows.Organization.Tests;

internal sealed class ParameterTests
{
    [Test]
    public void Every_parameter_says_what_it_means_and_who_may_change_it()
    {
        foreach (var parameter in HouseOrganization.Snapshot.Parameters)
        {
            parameter.Label.ShouldNotBe(parameter.Name);
            parameter.Group.ShouldNotBeNullOrEmpty(parameter.Name);
            parameter.ChangedBy.ShouldNotBeEmpty(parameter.Name);
        }
    }

    [TestCase("type: money, default: 1.005", "config.yaml:parameters[0].default", "两位小数")]
    [TestCase("type: integer, default: 1.5", "config.yaml:parameters[0].default", "整数")]
    [TestCase("type: number, default: 5, max: 4", "config.yaml:parameters[0].default", "不能大于 4")]
    [TestCase("type: number, default: 5, min: 6, max: 4", "config.yaml:parameters[0].min", "min 不能大于 max")]
    [TestCase("type: duration, default: 5 Tage", "config.yaml:parameters[0].default", "应是时长")]
    [TestCase("type: flag, default: 1", "config.yaml:parameters[0].default", "true 或 false")]
    [TestCase("type: text, default: c, choices: [a, b]", "config.yaml:parameters[0].default", "a、b")]
    [TestCase("type: amount, default: 5", "config.yaml:parameters[0].type", "money")]
    [TestCase("type: number", "config.yaml:parameters[0].default", "缺少")]
    [TestCase("type: number, default: 5, changedBy: nobody", "config.yaml:parameters[0].changedBy[0]", "nobody")]
    [TestCase("type: number, default: 5, colour: red", "config.yaml:parameters[0].colour", "colour")]
    public void A_wrong_declaration_is_named_with_its_place(string declaration, string path, string words)
    {
        var problem = Read($"parameters:\n  - {{ name: limit, label: 限额, {declaration} }}\n").Problems.First();
        problem.Path.ShouldBe(path);
        problem.Zh.ShouldContain(words);
        problem.Place!.Value.File.ShouldBe("config.yaml");
        problem.Place!.Value.Line.ShouldBe(2);
    }

    [Test]
    public void The_same_parameter_twice_is_a_problem() =>
        Read("parameters:\n  - { name: a, label: A, type: number, default: 1 }\n  - { name: a, label: A, type: number, default: 1 }\n")
            .Problems.Single()
            .Code.ShouldBe(OrganizationProblemCodes.DuplicateId);

    [Test]
    public void What_people_set_goes_before_the_default_and_nothing_else_moves()
    {
        var set = new Dictionary<string, ConfigValue>(StringComparer.Ordinal)
        {
            ["freightCap"] = new ConfigValue.Number(30),
            ["goneLongAgo"] = new ConfigValue.Number(1),
        };
        var changed = HouseOrganization.Snapshot.WithConfiguration(set, 4);
        changed.Config["freightCap"].ShouldBe(new ConfigValue.Number(30));
        changed.Config["smsUnitPrice"].ShouldBe(new ConfigValue.Number(0.05m));
        changed.Config.ShouldNotContainKey("goneLongAgo");
        changed.ConfigVersion.ShouldBe(4);
        changed.HoldersOf(new PositionId("designer")).Length.ShouldBe(5);
    }

    [Test]
    public void An_organization_file_of_before_the_declarations_still_has_its_values()
    {
        var text = HouseOrganization.Read("organization.yaml") + "\nconfig:\n  freightCap: 25\n";
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["organization.yaml"] = text };
        OrganizationFiles.Parse(files).Snapshot!.Config["freightCap"].ShouldBe(new ConfigValue.Number(25));
    }

    private static OrganizationResult Read(string config) =>
        OrganizationFiles.Parse(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["organization.yaml"] = HouseOrganization.Read("organization.yaml"),
                ["config.yaml"] = config,
            }
        );
}
