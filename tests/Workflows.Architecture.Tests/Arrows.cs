using System.Reflection;

namespace Workflows.Architecture.Tests;

/// <summary>The arrows between the rooms, as the README draws them.</summary>
[TestFixture]
public sealed class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Feel"] = [],
        ["Bpmn"] = [],
        ["Organization"] = [],
        ["Handoffs.Contracts"] = [],
        ["Dmn"] = ["Feel"],
        ["Forms"] = ["Feel"],
        ["Engine"] = ["Feel", "Bpmn", "Dmn", "Forms", "Organization"],
        ["Runtime"] = ["Feel", "Bpmn", "Dmn", "Forms", "Organization", "Engine"],
        ["Persistence"] = ["Feel", "Bpmn", "Dmn", "Forms", "Organization", "Engine", "Runtime"],
        ["Persistence.Sqlite"] = ["Feel", "Organization", "Engine", "Runtime", "Persistence"],
        ["Persistence.PostgreSql"] = ["Feel", "Organization", "Engine", "Runtime", "Persistence"],
        ["Handoffs"] = ["Feel", "Organization", "Engine", "Runtime", "Handoffs.Contracts"],
        ["Shop"] = ["Feel", "Organization", "Engine", "Runtime"],
        ["Scenarios"] = ["Feel", "Bpmn", "Dmn", "Forms", "Organization", "Engine", "Runtime"],
    };

    private static IEnumerable<string> Rooms => Allowed.Keys;

    [TestCaseSource(nameof(Rooms))]
    public void A_room_references_only_rooms_below_it(string room) =>
        References(room)
            .Where(name => name.StartsWith("Workflows.", StringComparison.Ordinal))
            .Select(name => name["Workflows.".Length..])
            .Except(Allowed[room], StringComparer.Ordinal)
            .ShouldBeEmpty();

    [TestCase("Feel")]
    [TestCase("Bpmn")]
    [TestCase("Dmn")]
    [TestCase("Forms")]
    [TestCase("Engine")]
    public void The_core_references_nothing_but_the_platform_and_a_calendar(string room) =>
        References(room)
            .Where(name =>
                !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Workflows.", StringComparison.Ordinal)
            )
            // Zones and their history, cron expressions: data and arithmetic, no clock.
            .Except(["NodaTime", "Cronos"], StringComparer.Ordinal)
            .ShouldBeEmpty();

    [TestCase("Engine")]
    [TestCase("Feel")]
    [TestCase("Dmn")]
    [TestCase("Forms")]
    public void The_core_does_no_input_or_output(string room) =>
        References(room)
            .ShouldNotContain(name => name == "System.Net.Http" || name == "System.Data.Common" || name == "System.Diagnostics.Process");

    [Test]
    public void Every_room_is_drawn() =>
        Directory
            .GetFiles(AppContext.BaseDirectory, "Workflows.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Select(name => name!["Workflows.".Length..])
            .Except(["Server", "Architecture.Tests"], StringComparer.Ordinal)
            .ShouldBeSubsetOf(Allowed.Keys);

    [Test]
    public void No_two_kinds_of_key_are_the_same_type()
    {
        var keys = Assembly
            .Load("Workflows.Engine")
            .GetTypes()
            .Where(t => t.IsValueType && t.Name.EndsWith("Key", StringComparison.Ordinal))
            .ToList();
        keys.Count.ShouldBeGreaterThan(10);
        keys.ShouldAllBe(t => t.GetInterfaces().Any(i => i.Name.StartsWith("IKey", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(string room) =>
        Assembly.Load("Workflows." + room).GetReferencedAssemblies().Select(a => a.Name!);
}
