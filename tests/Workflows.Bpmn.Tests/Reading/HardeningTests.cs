using System.Globalization;
using System.Text;

namespace Workflows.Bpmn.Tests.Reading;

public class HardeningTests
{
    private static string CodeOf(byte[] bytes, Bpmn.Reading.ReadLimits? limits = null)
    {
        var result = BpmnReader.Read(bytes, "bad.bpmn", limits: limits);
        result.Model.ShouldBeNull();
        result.IsDeployable.ShouldBeFalse();
        var problem = result.Problems.ShouldHaveSingleItem();
        problem.Zh.ShouldNotBeEmpty();
        problem.En.ShouldNotBeEmpty();
        problem.WayOut.Zh.ShouldNotBeEmpty();
        problem.WayOut.En.ShouldNotBeEmpty();
        return problem.Code;
    }

    private static string CodeOf(string text) => CodeOf(Encoding.UTF8.GetBytes(text));

    [Test]
    public void An_empty_file_is_refused() => CodeOf("").ShouldBe("empty-file");

    [Test]
    public void What_is_not_XML_is_refused() => CodeOf("PK\u0003\u0004 not xml").ShouldBe("not-well-formed");

    [Test]
    public void XML_that_ends_too_early_is_refused() =>
        CodeOf(BpmnText.SampleText("parcel-claim.bpmn")[..4000]).ShouldBe("not-well-formed");

    [Test]
    public void XML_that_is_not_BPMN_is_refused() => CodeOf("<html><body/></html>").ShouldBe("not-bpmn");

    [Test]
    public void Definitions_of_another_namespace_are_refused() =>
        CodeOf("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>").ShouldBe("not-bpmn");

    [Test]
    public void An_external_entity_is_never_read() =>
        CodeOf("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><definitions>&x;</definitions>").ShouldBe("document-type-forbidden");

    [Test]
    public void An_entity_bomb_is_never_expanded()
    {
        var bomb = new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE d [<!ENTITY a0 'aaaaaaaaaa'>");
        for (var i = 1; i < 12; i++)
            bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>");
        CodeOf(bomb.Append("]><definitions>&a11;</definitions>").ToString()).ShouldBe("document-type-forbidden");
    }

    [Test]
    public void Bytes_that_are_not_UTF8_are_refused() =>
        CodeOf([.. Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='UTF-8'?><definitions name='"), 0xC3, 0x28, .. "'/>"u8])
            .ShouldBe("not-well-formed");

    [Test]
    public void An_unknown_encoding_is_refused() =>
        CodeOf("<?xml version='1.0' encoding='klingon-8'?><definitions/>").ShouldBeOneOf("not-well-formed", "unreadable-encoding");

    [Test]
    public void Nesting_without_end_is_refused() => CodeOf(Nested(100_000)).ShouldBe("file-too-large");

    [Test]
    public void Subprocesses_nested_as_deep_as_allowed_are_read() => BpmnText.Read(Nested(120)).Model.ShouldNotBeNull();

    [Test]
    public void More_bytes_than_allowed_are_refused() => CodeOf(new byte[1001], new() { MaxBytes = 1000 }).ShouldBe("file-too-large");

    [Test]
    public void More_elements_than_allowed_are_refused() =>
        CodeOf(Encoding.UTF8.GetBytes(BpmnText.Process(string.Concat(Enumerable.Repeat("<task/>", 100)))), new() { MaxNodes = 50 })
            .ShouldBe("file-too-large");

    [Test]
    public void A_file_with_countless_problems_reports_a_bounded_number()
    {
        var problems = BpmnText.Read(BpmnText.Process(string.Concat(Enumerable.Repeat("<nonsense/>", 20_000)))).Problems;
        problems.Length.ShouldBe(1001);
        problems[^1].Code.ShouldBe("too-many-problems");
    }

    [Test]
    public void Text_in_countless_pieces_is_read_in_one_go()
    {
        var documentation = string.Concat(Enumerable.Repeat("<![CDATA[a]]><!-- b -->", 200_000));
        var model = BpmnText.Model(BpmnText.Process($"<documentation>{documentation}</documentation>"));
        model.Processes[0].Documentation!.Length.ShouldBe(200_000);
    }

    [Test]
    public void A_huge_attribute_is_read_and_never_repeated_in_a_message()
    {
        var problem = BpmnText.Problem(BpmnText.Process($"<task id='t' {new string('x', 200_000)}='1'/>"), "unknown-attribute");
        problem.En.Length.ShouldBeLessThan(200);
    }

    [Test]
    public void An_attribute_longer_than_allowed_is_refused() =>
        CodeOf(BpmnText.Process($"<task id='{new string('x', 300_000)}'/>")).ShouldBe("file-too-large");

    [Test]
    public void A_tag_with_countless_attributes_is_refused()
    {
        var text = BpmnText.Process($"<task {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}='1'"))}/>");
        CodeOf(text).ShouldBe("file-too-large");
        CodeOf([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]).ShouldBe("file-too-large");
    }

    [TestCase("<!-- don't count ' this -->")]
    [TestCase("<?say 'don't'?>")]
    [TestCase("<documentation><![CDATA[don't < ' \"]]></documentation>")]
    [TestCase("<documentation>don't</documentation>")]
    public void Quotation_marks_outside_tags_are_no_attributes(string before) =>
        BpmnText
            .Read(BpmnText.Process(before + string.Concat(Enumerable.Range(0, 300).Select(i => $"<task id='t{i}'/>"))))
            .Model.ShouldNotBeNull();

    [Test]
    public void Thousands_of_flows_through_one_gateway_are_read()
    {
        var flows = new StringBuilder("<startEvent id='s'/><parallelGateway id='hub'/>");
        for (var i = 0; i < 10_000; i++)
            flows.Append(
                CultureInfo.InvariantCulture,
                $"<task id='t{i}'/><sequenceFlow id='a{i}' sourceRef='hub' targetRef='t{i}'/><sequenceFlow id='b{i}' sourceRef='t{i}' targetRef='hub'/>"
            );
        var result = BpmnText.Read(BpmnText.Process(flows.ToString()));
        result.Model!.Processes[0].FlowElements.Length.ShouldBe(30_002);
    }

    [Test]
    public void A_file_in_UTF16_is_read() =>
        BpmnReader
            .Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(BpmnText.Process("<startEvent id='s'/>"))).ToArray(), "x")
            .Model.ShouldNotBeNull();

    [Test]
    public void A_file_in_Latin1_is_read_when_it_says_so()
    {
        var text = "<?xml version='1.0' encoding='ISO-8859-1'?>" + BpmnText.Process("<startEvent id='s' name='Prüfung'/>");
        var model = BpmnReader.Read(Encoding.Latin1.GetBytes(text), "x").Model.ShouldNotBeNull();
        model.Processes[0].FlowElements[0].Name.ShouldBe("Prüfung");
    }

    private static string Nested(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append(CultureInfo.InvariantCulture, $"<subProcess id='s{i}'>");
        for (var i = 0; i < depth; i++)
            text.Append("</subProcess>");
        return BpmnText.Process(text.ToString());
    }
}
