using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Bpmn.Diff;

namespace Workflows.Bpmn.Tests.Diff;

/// <summary>What a person who publishes a new version is told.</summary>
public class BpmnDiffTests
{
    private static readonly string Old = BpmnText.SampleText("parcel-claim.bpmn");

    private static ImmutableArray<BpmnChange> Changes(params (string From, string To)[] edits)
    {
        var edited = Old;
        foreach (var (from, to) in edits)
        {
            edited.ShouldContain(from);
            edited = edited.Replace(from, to, StringComparison.Ordinal);
        }
        return BpmnDiff.Compare(BpmnText.Model(Old), BpmnText.Model(edited));
    }

    private static BpmnChange Change(string from, string to) => Changes((from, to)).ShouldHaveSingleItem();

    [Test]
    public void The_same_file_has_no_changes() => Changes().ShouldBeEmpty();

    [Test]
    public void Another_tool_or_other_blanks_are_no_change() =>
        Changes(
                ("exporterVersion=\"5.30.0\"", "exporterVersion=\"5.40.0\""),
                ("<bpmn:outgoing>f1</bpmn:outgoing>", ""),
                ("=decision.accepted", "  =decision.accepted")
            )
            .ShouldBeEmpty();

    [Test]
    public void Moved_shapes_are_one_entry()
    {
        var change = Changes(("x=\"160\"", "x=\"170\""), ("x=\"196\" y=\"118\"", "x=\"206\" y=\"118\"")).ShouldHaveSingleItem();
        (change.Kind, change.ElementId).ShouldBe((BpmnChangeKind.Layout, null));
        change.Zh.ShouldBe("布局调整（2 个图形），不影响执行");
        change.En.ShouldBe("Layout: 2 shapes moved; nothing that runs is affected");
    }

    [Test]
    public void A_new_name_is_a_renaming()
    {
        var change = Change("name=\"提交索赔\"", "name=\"填写索赔单\"");
        (change.Kind, change.ElementId, change.OldValue, change.NewValue).ShouldBe(
            (BpmnChangeKind.Renamed, "file-claim", "提交索赔", "填写索赔单")
        );
        change.Zh.ShouldBe("用户任务“提交索赔”改名为“填写索赔单”");
        change.En.ShouldBe("Renamed user task “提交索赔” to “填写索赔单”");
    }

    [Test]
    public void A_changed_condition_shows_old_and_new()
    {
        var change = Change("=decision.accepted", "=decision.amount &gt; 0");
        (change.Kind, change.ElementId, change.OldValue, change.NewValue).ShouldBe(
            (BpmnChangeKind.Changed, "f-yes", "=decision.accepted", "=decision.amount > 0")
        );
        change.Zh.ShouldBe("顺序流“赔付”的条件：“=decision.accepted” → “=decision.amount > 0”");
    }

    [TestCase("P1D<", "P2D<", "定时边界事件“超过一天”的定时时长：“P1D” → “P2D”")]
    [TestCase(
        "candidateGroups=\"logistics-specialist, logistics-manager\"",
        "candidateGroups=\"logistics-manager\"",
        "用户任务“提交索赔”的办理人·候选岗位：“logistics-specialist, logistics-manager” → “logistics-manager”"
    )]
    [TestCase("retries=\"5\"", "retries=\"1\"", "服务任务“提醒”的作业·重试次数：“5” → “1”")]
    [TestCase("source=\"=order.parcel\"", "source=\"=order\"", "用户任务“提交索赔”的输入映射“parcel”·来源：“=order.parcel” → “=order”")]
    [TestCase("acceptWithin=\"4wh\"", "acceptWithin=\"1wd\"", "流程“丢件理赔”的交接“H1”·接受时限：“4wh” → “1wd”")]
    [TestCase("default=\"f-no\"", "", "排他网关“是否赔付”的默认顺序流：“否则” → （无）")]
    [TestCase("name=\"放弃\"", "name=\"算了\"", "用户任务“提交索赔”的结果按钮“drop”·名称：“放弃” → “算了”")]
    [TestCase(
        "<acme:note>kept as it is</acme:note>",
        "<acme:note>other</acme:note>",
        "用户任务“提交索赔”的note：“kept as it is” → “other”"
    )]
    [TestCase(
        "<ops:lane position=\"finance-specialist\" />",
        "<ops:lane position=\"finance-manager\" />",
        "泳道“财务专员”的责任方·岗位：“finance-specialist” → “finance-manager”"
    )]
    [TestCase(
        "attachedToRef=\"file-claim\"",
        "attachedToRef=\"book-payment\"",
        "定时边界事件“超过一天”的附着的活动：“提交索赔” → “登记赔款”"
    )]
    [TestCase("errorCode=\"REFUSED\"", "errorCode=\"NO\"", "错误“拒赔”的错误代码：“REFUSED” → “NO”")]
    [TestCase("附上运单和价值证明。", "附上运单。", "用户任务“提交索赔”的说明：“附上运单和价值证明。” → “附上运单。”")]
    public void A_changed_property_is_named_as_people_call_it(string from, string to, string sentence) =>
        Change(from, to).Zh.ShouldBe(sentence);

    [Test]
    public void Of_a_long_value_the_place_that_differs_is_shown()
    {
        var old = "=" + string.Concat(Enumerable.Repeat("a + ", 50));
        var change = BpmnDiff.Compare(BpmnText.Model(Script(old + "1")), BpmnText.Model(Script(old + "2"))).ShouldHaveSingleItem();
        change.Zh.ShouldBe("脚本任务“算”的脚本·表达式：“…a + a + a + a + a + 1” → “…a + a + a + a + a + 2”");
        change.NewValue.ShouldBe(old + "2");
    }

    private static string Script(string expression) =>
        BpmnText.Around(
            $"<scriptTask id='node' name='算'><extensionElements><zeebe:script expression='{expression}' resultVariable='r'/></extensionElements></scriptTask>"
        );

    [Test]
    public void A_node_in_another_lane_has_moved()
    {
        var change = Changes(
                ("            <bpmn:flowNodeRef>end-refused</bpmn:flowNodeRef>\n", ""),
                (
                    "<bpmn:flowNodeRef>end-closed</bpmn:flowNodeRef>",
                    "<bpmn:flowNodeRef>end-closed</bpmn:flowNodeRef><bpmn:flowNodeRef>end-refused</bpmn:flowNodeRef>"
                )
            )
            .ShouldHaveSingleItem();
        (change.Kind, change.ElementId).ShouldBe((BpmnChangeKind.Moved, "end-refused"));
        change.Zh.ShouldBe("结束事件“已拒赔”的泳道：“物流专员” → “财务专员”");
    }

    [Test]
    public void A_node_that_was_inserted_brings_its_flows_with_it()
    {
        var changes = Changes(
            (
                "sourceRef=\"start\" targetRef=\"file-claim\" />",
                "sourceRef=\"start\" targetRef=\"ask\" /><bpmn:task id=\"ask\" name=\"询问\" /><bpmn:sequenceFlow id=\"f-new\" sourceRef=\"ask\" targetRef=\"file-claim\" />"
            )
        );
        changes.Select(change => change.Zh).ShouldBe(["顺序流“包裹丢失 → 询问”的终点：“提交索赔” → “询问”", "新增任务“询问”"]);
    }

    [Test]
    public void A_removed_subprocess_takes_its_content_with_it()
    {
        var from = Old.IndexOf("    <bpmn:subProcess", StringComparison.Ordinal);
        var until = Old.IndexOf("</bpmn:subProcess>", StringComparison.Ordinal) + "</bpmn:subProcess>".Length;
        var changes = BpmnDiff.Compare(BpmnText.Model(Old), BpmnText.Model(Old.Remove(from, until - from)));
        changes.ShouldContain(change => change.Kind == BpmnChangeKind.Removed && change.ElementId == "check-items");
        changes.ShouldNotContain(change => change.ElementId == "check-item");
    }

    [Test]
    public void A_task_of_another_type_is_reported_as_such()
    {
        var change = Changes(("<bpmn:serviceTask", "<bpmn:sendTask"), ("</bpmn:serviceTask>", "</bpmn:sendTask>")).ShouldHaveSingleItem();
        change.Zh.ShouldBe("发送任务“提醒”的类型：“服务任务” → “发送任务”");
    }

    [Test]
    public void An_end_event_that_now_terminates_is_of_another_type() =>
        Change("<bpmn:incoming>f-refused</bpmn:incoming>", "<bpmn:terminateEventDefinition id=\"t\" />")
            .En.ShouldBe("Type of terminate end event “已拒赔”: “end event” → “terminate end event”");

    [Test]
    public void A_rights_holder_more_is_reported() =>
        Change(
            "<ops:right name=\"audit\" role=\"auditor\" />",
            "<ops:right name=\"audit\" role=\"auditor\" /><ops:right name=\"see\" position=\"finance-manager\" />"
        )
            .Zh.ShouldBe("流程“丢件理赔”的权限“see finance-manager”：（无） → “有”");

    [Test]
    public void Every_attribute_of_a_good_file_matters_to_the_comparison()
    {
        var document = XDocument.Parse(Old);
        var old = BpmnText.Model(document.ToString());
        foreach (
            var attribute in document
                .Root!.Elements()
                .Where(element => element.Name.LocalName != "BPMNDiagram")
                .DescendantsAndSelf()
                .Attributes()
                .ToList()
        )
        {
            var value = attribute.Value;
            if (attribute.IsNamespaceDeclaration || attribute.Name.LocalName is "id" || attribute.Name.NamespaceName.Length > 0)
                continue;
            attribute.Value = "other";
            BpmnDiff
                .Compare(old, BpmnText.Model(document.ToString()))
                .ShouldNotBeEmpty($"{attribute.Parent!.Name.LocalName}/@{attribute.Name}");
            attribute.Value = value;
        }
    }
}
