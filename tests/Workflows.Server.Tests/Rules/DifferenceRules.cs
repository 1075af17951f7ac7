using Workflows.Server.Api.Shapes;
using Workflows.Server.Designer;

namespace Workflows.Server.Tests.Rules;

internal sealed class DifferenceRules
{
    private const string Before =
        """<d xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ops="urn:ops"><process id="p" name="退货"><extensionElements><ops:process owner="a" success="x" /></extensionElements></process></d>""";

    [Test]
    public void An_editor_that_writes_attributes_in_another_order_has_changed_nothing() =>
        Changes(Before.Replace("""owner="a" success="x" """, """success="x" owner="a" """)).ShouldBeEmpty();

    [Test]
    public void Another_value_is_a_change_of_its_element() =>
        Changes(Before.Replace("""owner="a" """, """owner="b" """)).ShouldHaveSingleItem().ElementId.ShouldBe("p");

    private static IReadOnlyList<ModelChange> Changes(string after) =>
        Differences.Between([new ModelFile("p.bpmn", "bpmn", Before)], [new ModelFile("p.bpmn", "bpmn", after)], "zh-CN");
}
