using Workflows.Bpmn;
using Workflows.Bpmn.Model;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Workflows.Scenarios.Tests.Files;

/// <summary>The duties of every position (<c>organization/duties.yaml</c>): each is carried by a flow, a step of one, or a standing rule that is written down.</summary>
[TestFixture]
internal sealed class Every_duty_is_carried
{
    private static readonly List<Duty> Duties = Read();

    private static readonly Dictionary<string, HashSet<string>> StepsByFlow = ProcessFolders
        .Of("*.bpmn")
        .SelectMany(file => BpmnReader.Read(File.ReadAllBytes(file), file).Model?.ExecutableProcesses ?? [])
        .ToDictionary(process => process.Id, process => new ProcessIndex(process).Nodes.Select(node => node.Id).ToHashSet());

    [TestCaseSource(nameof(Ids))]
    public void By_something_that_is_there(string id)
    {
        var duty = Duties.Single(duty => duty.Id == id);
        duty.Text.ShouldNotBeNullOrWhiteSpace();
        (duty.CarriedBy.Count > 0 || !string.IsNullOrWhiteSpace(duty.Rule)).ShouldBeTrue("nothing carries it");
        foreach (var carrier in duty.CarriedBy)
        {
            StepsByFlow.ShouldContainKey(carrier.Flow);
            carrier.Steps.Except(StepsByFlow[carrier.Flow]).ShouldBeEmpty($"steps that {carrier.Flow} does not have");
        }
    }

    [Test]
    public void No_number_of_a_position_is_left_out()
    {
        var missing = Duties
            .Select(duty => duty.Id.Split('-'))
            .GroupBy(parts => string.Join('-', parts[..^1]), parts => int.Parse(parts[^1][..2]))
            .SelectMany(numbers => Enumerable.Range(1, numbers.Max()).Except(numbers).Select(number => $"{numbers.Key}-{number:00}"));
        missing.ShouldBeEmpty();
    }

    [Test]
    public void Every_recurring_flow_carries_a_duty() =>
        StepsByFlow
            .Keys.Where(flow => flow.StartsWith('r'))
            .Except(Duties.SelectMany(duty => duty.CarriedBy).Select(carrier => carrier.Flow))
            .Except(["r23-after-sales-intake"], StringComparer.Ordinal)
            .ShouldBeEmpty();

    private static IEnumerable<string> Ids => Duties.Select(duty => duty.Id);

    private static List<Duty> Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<Catalogue>(File.ReadAllText(Path.Combine(ProcessFolders.Root, "organization", "duties.yaml")))
            .Duties;

    private sealed class Catalogue
    {
        public List<Duty> Duties { get; set; } = [];
    }

    private sealed class Duty
    {
        public string Id { get; set; } = "";
        public string? Position { get; set; }
        public string? Department { get; set; }

        [YamlMember(Alias = "duty")]
        public string Text { get; set; } = "";
        public List<string> Kind { get; set; } = [];
        public string? Register { get; set; }
        public string? ReadBy { get; set; }
        public string? Rule { get; set; }
        public List<Carrier> CarriedBy { get; set; } = [];
    }

    private sealed class Carrier
    {
        public string Flow { get; set; } = "";
        public List<string> Steps { get; set; } = [];
    }
}
