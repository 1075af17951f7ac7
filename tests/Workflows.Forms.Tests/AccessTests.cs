using Workflows.Feel;
using Workflows.Forms.Presentation;
using Workflows.Forms.Validation;

namespace Workflows.Forms.Tests;

public sealed class AccessTests
{
    private const string Components = """
        [
          { "id": "w", "type": "textfield", "key": "note" },
          { "id": "r", "type": "number", "key": "paidAmount", "decimalDigits": 2, "properties": { "access": "read" } },
          { "id": "h", "type": "textfield", "key": "cost", "properties": { "access": "hidden" } },
          { "id": "o", "type": "textfield", "key": "locked", "readonly": true }
        ]
        """;

    [TestCase("""{ "note": "好", "paidAmount": 1 }""", "paidAmount FORM_NOT_WRITABLE")]
    [TestCase("""{ "note": "好", "cost": "9" }""", "cost FORM_NOT_WRITABLE")]
    [TestCase("""{ "note": "好", "locked": "改" }""", "locked FORM_NOT_WRITABLE")]
    [TestCase("""{ "note": "好", "salary": 9 }""", "salary FORM_UNKNOWN_FIELD")]
    public void What_the_step_may_not_write_is_refused(string data, string problem) =>
        Build.Check(Components, data, null, """{ "paidAmount": 168.00, "cost": "80", "locked": "原" }""").Codes().ShouldBe([problem]);

    [Test]
    public void What_is_slipped_into_a_group_or_row_is_refused_too()
    {
        const string form = """
            [{ "id": "g", "type": "group", "path": "buyer", "components": [{ "id": "n", "type": "textfield", "key": "nick" }] },
             { "id": "l", "type": "dynamiclist", "path": "rows", "isRepeating": true, "components": [{ "id": "s", "type": "textfield", "key": "sku" }] }]
            """;
        Build
            .Check(form, """{ "buyer": { "nick": "a", "vip": true }, "rows": [{ "sku": "A", "price": 1 }] }""")
            .Codes()
            .ShouldBe(["rows[0].price FORM_UNKNOWN_FIELD", "buyer.vip FORM_UNKNOWN_FIELD"]);
    }

    [Test]
    public void A_read_only_value_may_come_back_unchanged_in_another_writing()
    {
        var check = Build.Check(
            Components,
            """{ "note": "好", "paidAmount": "168", "locked": "原" }""",
            null,
            """{ "paidAmount": 168.00, "cost": "80", "locked": "原" }"""
        );
        check.Problems.ShouldBeEmpty();
        FeelJson.ToJson(check.Values).ShouldBe("""{"note":"好"}""");
    }

    [TestCase("true", """{ "sku": "A", "cost": 80, "no": "1" }""", """{"sku":"A","cost":80,"no":"1"}""")]
    [TestCase("false", """{ "sku": "A", "cost": 80, "no": "1" }""", """{"sku":"A","cost":80,"secret":7,"no":"1"}""")]
    [TestCase("false", """{ "no": "1" }""", """{"sku":"A","cost":80,"secret":7,"no":"1"}""")]
    [TestCase("true", """{ "no": "1" }""", """{"no":"1"}""")]
    public void A_column_that_the_step_may_not_write_stays_in_its_row_unless_the_row_may_be_another(
        string addRemove,
        string row,
        string kept
    )
    {
        var list = $$"""
            [{ "id": "l", "type": "dynamiclist", "path": "rows", "isRepeating": true, "allowAddRemove": {{addRemove}}, "components": [
               { "id": "a", "type": "textfield", "key": "sku", "readonly": true }, { "id": "b", "type": "number", "key": "cost", "properties": { "access": "read" } },
               { "id": "c", "type": "number", "key": "secret", "properties": { "access": "hidden" } }, { "id": "d", "type": "textfield", "key": "no" } ] }]
            """;
        var check = Build.Check(list, $$"""{ "rows": [{{row}}] }""", null, """{ "rows": [{ "sku": "A", "cost": 80, "secret": 7 }] }""");
        check.Problems.ShouldBeEmpty();
        FeelJson.ToJson(check.Values).ShouldBe($$"""{"rows":[{{kept}}]}""");
    }

    [Test]
    public void A_client_of_its_own_may_add_variables_but_not_touch_what_is_protected()
    {
        var context = new FormContext { AcceptsOtherValues = true };
        var check = FormValidator.Validate(Build.Form(Components), Build.Data("""{ "extra": 1, "cost": "0" }"""), null, context);
        check.Codes().ShouldBe(["cost FORM_NOT_WRITABLE"]);
        FeelJson.ToJson(check.Values).ShouldBe("""{"extra":1}""");
    }

    [Test]
    public void What_the_step_may_not_see_is_not_sent()
    {
        var form = Build.Form(Components);
        FeelJson
            .ToJson(FormView.Data(form, Build.Data("""{ "note": "n", "paidAmount": 168, "cost": "80", "salary": 9 }""")))
            .ShouldBe("""{"note":"n","paidAmount":168}""");
        var ids = FormView.Schema(form)["components"]!.AsArray().Select(c => (string)c!["id"]!);
        ids.ShouldBe(["w", "r", "o"]);
        ((bool)FormView.Schema(form)["components"]![1]!["readonly"]!).ShouldBeTrue();
    }

    [Test]
    public void A_column_may_be_hidden_in_every_row()
    {
        const string list = """
            [{ "id": "l", "type": "dynamiclist", "path": "rows", "isRepeating": true, "components": [
               { "id": "a", "type": "textfield", "key": "sku" }, { "id": "b", "type": "number", "key": "cost", "properties": { "access": "hidden" } } ] }]
            """;
        FeelJson
            .ToJson(FormView.Data(Build.Form(list), Build.Data("""{ "rows": [{ "sku": "A", "cost": 1 }, { "sku": "B", "cost": 2 }] }""")))
            .ShouldBe("""{"rows":[{"sku":"A"},{"sku":"B"}]}""");
        Build.Check(list, """{ "rows": [{ "sku": "A", "cost": 0 }] }""").Codes().ShouldBe(["rows[0].cost FORM_NOT_WRITABLE"]);
    }

    [Test]
    public void Tools_learn_what_a_form_reads_and_writes()
    {
        const string form = """
            [
              { "id": "a", "type": "select", "key": "who", "valuesKey": "people" },
              { "id": "b", "type": "number", "key": "order.amount", "validate": { "max": "=limit + who" }, "properties": { "personal": "true" } },
              { "id": "c", "type": "textfield", "key": "seen", "conditional": { "hide": "=outcome = stage" }, "properties": { "access": "read" } }
            ]
            """;
        var variables = Build.Form(form).Variables;
        variables.Writes.ShouldBe(["who", "order"]);
        variables.Shows.ShouldBe(["who", "order", "seen"]);
        variables.Reads.ShouldBe(["limit", "stage", "people"], ignoreOrder: true);
        variables.Personal.ShouldBe(["order"]);
    }

    [Test]
    public void What_texts_display_is_sent_along_unless_the_step_may_not_see_it()
    {
        const string form = """
            [
              { "id": "t", "type": "text", "text": "订单 {{order.orderNo}}{{#if urgent}}，加急{{/if}}{{#loop lines}} {{this.title}}{{/loop}}，成本 {{cost}}" },
              { "id": "n", "type": "number", "key": "n", "label": "=\"不超过 \" + string(limit)", "appearance": { "suffixer": "=unit" } },
              { "id": "l", "type": "table", "dataSource": "=history", "columns": [] },
              { "id": "b", "type": "text", "text": "{{ 1 + }} {{" },
              { "id": "c", "type": "textfield", "key": "cost", "properties": { "access": "hidden" } }
            ]
            """;
        var variables = Build.Form(form).Variables;
        variables.Reads.ShouldBe(["order", "urgent", "lines", "cost", "limit", "unit", "history"], ignoreOrder: true);
        FeelJson
            .ToJson(FormView.Data(Build.Form(form), Build.Data("""{ "limit": 5, "cost": "9", "other": 1 }""")))
            .ShouldBe("""{"limit":5}""");
    }
}
