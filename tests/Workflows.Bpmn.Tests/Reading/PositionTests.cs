using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Tests.Reading;

/// <summary>Everything knows its place in the file, so that a mistake can be shown where it was made.</summary>
public class PositionTests
{
    private const string Text = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
          <process id="p" isExecutable="true">
            <scriptTask id="s" name="S">
              <extensionElements>
                <zeebe:script expression="=1 + x" resultVariable="r" />
              </extensionElements>
            </scriptTask>
            <sequenceFlow id="f" sourceRef="s" targetRef="s">
              <conditionExpression>
                =amount > 500
              </conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="g" sourceRef="s" targetRef="s"><conditionExpression> =x</conditionExpression></sequenceFlow>
          </process>
        </definitions>
        """;

    private static readonly BpmnProcess Process = BpmnText.Model(Text).Processes[0];

    [Test]
    public void An_element_stands_where_its_tag_begins()
    {
        Process.Position.ShouldBe(new Position(2, 3));
        Process.FlowElements[0].Position.ShouldBe(new Position(3, 5));
    }

    [Test]
    public void An_expression_in_an_attribute_begins_after_the_quotation_mark() =>
        ((ScriptTask)Process.FlowElements[0]).Script!.Expression!.Position.ShouldBe(new Position(5, 35));

    [Test]
    public void An_expression_on_a_line_of_its_own_begins_at_its_first_character() =>
        ((SequenceFlow)Process.FlowElements[1]).Condition!.ShouldBe(new FormalExpression("=amount > 500", new Position(10, 9)));

    [Test]
    public void An_expression_after_a_blank_begins_at_its_first_character() =>
        ((SequenceFlow)Process.FlowElements[2]).Condition!.ShouldBe(new FormalExpression("=x", new Position(13, 76)));

    [Test]
    public void Malformed_XML_is_reported_at_its_place() =>
        BpmnText.Read("<definitions>\n  <process\n</definitions>").Problems[0].Line.ShouldBe(3);

    [Test]
    public void A_document_type_is_reported_at_its_place() =>
        BpmnText.Read("<?xml version='1.0'?>\n  <!DOCTYPE d []>\n<d/>").Problems[0].Position.ShouldBe(new Position(2, 3));
}
