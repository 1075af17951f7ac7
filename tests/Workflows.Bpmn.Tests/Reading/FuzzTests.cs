using System.Text;
using CsCheck;
using Workflows.Bpmn.Diff;

namespace Workflows.Bpmn.Tests.Reading;

/// <summary>Whatever happens to a good file, reading answers with a model or a problem. CsCheck prints the seed of a failure.</summary>
public class FuzzTests
{
    private static readonly byte[] Good = BpmnText.Sample("parcel-claim.bpmn");
    private static readonly string GoodText = Encoding.UTF8.GetString(Good);

    /// <summary>A file of ordinary size that runs, and one that holds every element of the standard.</summary>
    private static readonly string[] Samples = [GoodText, BpmnText.SampleText("everything.bpmn")];

    /// <summary>Tags, attributes and values that occur in BPMN files: splicing them makes files that are well-formed but wrong.</summary>
    private static readonly string[] Fragments =
    [
        "<bpmn:startEvent id=\"start\"/>",
        "</bpmn:process>",
        "<bpmn:subProcess id=\"x\">",
        "</bpmn:subProcess>",
        "<bpmn:incoming/>",
        "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"b\"/>",
        "<bpmn:sequenceFlow id=\"loop\" sourceRef=\"loop\" targetRef=\"loop\"/>",
        "<bpmn:laneSet><bpmn:lane><bpmn:flowNodeRef>start</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>",
        " id=\"\"",
        " default=\"f1\"",
        "<bpmn:linkEventDefinition/>",
        "<bpmn:eventDefinitionRef>definitions</bpmn:eventDefinitionRef>",
        "<zeebe:ioMapping><zeebe:input/></zeebe:ioMapping>",
        "<bpmn:timerEventDefinition><bpmn:timeCycle>R/P</bpmn:timeCycle></bpmn:timerEventDefinition>",
        "&#0;",
        "&amp;",
        "\u0000",
        "]]>",
        "<!--",
        "💥",
        "<bpmn:association sourceRef=\"claim-late\" targetRef=\"file-claim\"/>",
        "<bpmn:extensionElements><ops:rights><ops:right/></ops:rights></bpmn:extensionElements>",
    ];

    private static readonly Gen<byte[]> DamagedBytes =
        from edits in Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte, Gen.Int[0, 40]).List[1, 8]
        select Damage(edits);

    private static readonly Gen<string> SplicedText =
        from edits in Gen.Select(Gen.Int[0, GoodText.Length - 1], Gen.Int[0, Fragments.Length - 1], Gen.Bool).List[1, 6]
        select Splice(edits);

    /// <summary>Whole elements removed, doubled or put elsewhere: always well-formed, hardly ever right.</summary>
    private static readonly Gen<string> Rearranged =
        from sample in Gen.Int[0, 1]
        from edits in Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Int[0, 2]).List[1, 6]
        select Rearrange(Samples[sample], edits);

    [Test]
    public void Damaged_bytes_never_throw() => DamagedBytes.Sample(bytes => Check(bytes), iter: 1_000);

    [Test]
    public void Spliced_text_never_throws() => SplicedText.Sample(text => Check(Encoding.UTF8.GetBytes(text)), iter: 1_000);

    [Test]
    public void Rearranged_elements_never_throw() => Rearranged.Sample(text => Check(Encoding.UTF8.GetBytes(text)), iter: 1_000);

    [Test]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 2_000].Sample(bytes => Check(bytes), iter: 1_000);

    [Test]
    public void A_rearranged_file_equals_itself_and_differs_both_ways_or_not_at_all() =>
        Rearranged.Sample(
            text =>
            {
                var good = BpmnText.Model(GoodText);
                if (BpmnText.Read(text).Model is not { } other)
                    return;
                BpmnDiff.Compare(other, other).ShouldBeEmpty();
                BpmnDiff.Compare(good, other).IsEmpty.ShouldBe(BpmnDiff.Compare(other, good).IsEmpty);
            },
            iter: 200
        );

    private static void Check(byte[] bytes)
    {
        var result = BpmnReader.Read(bytes, "fuzz.bpmn", Bpmn.Validation.ExecutionSupport.Of());
        if (result.Model is null)
            result.Problems.ShouldHaveSingleItem().IsError.ShouldBeTrue();
        foreach (var problem in result.Problems)
        {
            problem.Code.ShouldNotBeNullOrEmpty();
            problem.En.ShouldNotBeNullOrEmpty();
            problem.Zh.ShouldNotBeNullOrEmpty();
            problem.Line.ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    private static byte[] Damage(List<(int At, byte Value, int Cut)> edits)
    {
        var bytes = Good.ToList();
        foreach (var (at, value, cut) in edits)
        {
            var start = Math.Min(at, bytes.Count - 1);
            if (start < 0)
                break;
            bytes[start] = value;
            bytes.RemoveRange(start, Math.Min(cut, bytes.Count - start));
        }
        return [.. bytes];
    }

    private static string Splice(List<(int At, int Fragment, bool AfterTag)> edits)
    {
        var text = GoodText;
        foreach (var (at, fragment, afterTag) in edits)
        {
            var place = afterTag ? text.IndexOf('>', at % text.Length) + 1 : at;
            text = text.Insert(Math.Clamp(place, 0, text.Length), Fragments[fragment]);
        }
        return text;
    }

    private static string Rearrange(string sample, List<(int From, int To, int Way)> edits)
    {
        var document = System.Xml.Linq.XDocument.Parse(sample);
        foreach (var (from, to, way) in edits)
        {
            var elements = document.Root!.Descendants().ToList();
            if (elements.Count == 0)
                break;
            var (source, target) = (elements[from % elements.Count], elements[to % elements.Count]);
            if (way is 0 or 2 && source.Parent is not null && !source.DescendantsAndSelf().Contains(target))
                source.Remove();
            if (way is 1 or 2)
                target.Add(new System.Xml.Linq.XElement(source));
        }
        return document.ToString();
    }
}
