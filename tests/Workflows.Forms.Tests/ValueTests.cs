using System.Globalization;
using CsCheck;
using Workflows.Feel;
using Workflows.Forms.Validation;

namespace Workflows.Forms.Tests;

public sealed class ValueTests
{
    private const string Money = """[{ "id": "m", "type": "number", "key": "m", "decimalDigits": 2, "serializeToString": true }]""";

    [TestCase("\"168\"", "168.00")]
    [TestCase("168", "168.00")]
    [TestCase("168.5", "168.50")]
    [TestCase("\"168.500\"", "168.50")]
    [TestCase("0.1", "0.10")]
    [TestCase("1e3", "1000.00")]
    [TestCase("null", "null")]
    [TestCase("\"\"", "null")]
    public void Money_is_kept_with_two_digits(string given, string kept) =>
        FeelJson.ToJson(Valid(Money, $$"""{ "m": {{given}} }""")).ShouldBe($$"""{"m":{{kept}}}""");

    [TestCase("\"abc\"")]
    [TestCase("\"NaN\"")]
    [TestCase("\"Infinity\"")]
    [TestCase("true")]
    [TestCase("[1]")]
    [TestCase("{}")]
    [TestCase("1e40")]
    [TestCase("1e-40")]
    public void What_is_no_number_is_a_problem(string given) => Build.Check(Money, $$"""{ "m": {{given}} }""").IsValid.ShouldBeFalse();

    [Test]
    public void No_amount_of_fen_is_ever_changed()
    {
        var form = Build.Form(Money);
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000]
            .Sample(fen =>
            {
                var text = (fen / 100m).ToString("F2", CultureInfo.InvariantCulture);
                var check = FormValidator.Validate(form, FeelContext.Empty.With("m", text), null, FormContext.Empty);
                return check.IsValid && FeelJson.ToJson(check.Values) == $$"""{"m":{{text}}}""";
            });
    }

    [Test]
    public void An_empty_text_is_kept_as_nothing() =>
        FeelJson.ToJson(Valid("""[{ "id": "t", "type": "textfield", "key": "t" }]""", """{ "t": "" }""")).ShouldBe("""{"t":null}""");

    [Test]
    public void A_value_that_is_not_given_stays_what_it_was()
    {
        const string two =
            """[{ "id": "a", "type": "textfield", "key": "a", "validate": { "required": true } }, { "id": "b", "type": "textfield", "key": "b" }]""";
        var check = Build.Check(two, """{ "b": "新" }""", null, """{ "a": "旧" }""");
        check.IsValid.ShouldBeTrue();
        FeelJson.ToJson(check.Values).ShouldBe("""{"b":"新"}""");
    }

    [Test]
    public void The_value_of_a_hidden_field_is_not_written()
    {
        const string form = """
            [{ "id": "a", "type": "checkbox", "key": "a" }, { "id": "b", "type": "textfield", "key": "b", "conditional": { "hide": "=a" } }]
            """;
        FeelJson.ToJson(Valid(form, """{ "a": true, "b": "x" }""")).ShouldBe("""{"a":true}""");
    }

    [Test]
    public void An_expression_field_is_computed_here_whatever_the_browser_says()
    {
        const string form = """
            [{ "id": "a", "type": "number", "key": "a" }, { "id": "b", "type": "expression", "key": "b", "expression": "=a * 2" }]
            """;
        FeelJson.ToJson(Valid(form, """{ "a": 3, "b": 999 }""")).ShouldBe("""{"a":3,"b":6}""");
    }

    [TestCase("date", "2026-11-24", "2026-11-24")]
    [TestCase("datetime", "2026-11-24T09:30", "2026-11-24T09:30:00+08:00")]
    [TestCase("datetime", "2026-11-24T09:30+08:00", "2026-11-24T09:30:00+08:00")]
    [TestCase("datetime", "2026-11-24T01:30Z", "2026-11-24T01:30:00Z")]
    [TestCase("datetime", "2026-11-24T09:30:05.123+08:00", "2026-11-24T09:30:05.123+08:00")]
    [TestCase("time", "09:30", "09:30:00")]
    [TestCase("time", "09:30+08:00", "09:30:00+08:00")]
    public void Dates_are_iso_texts_and_moments_have_an_offset(string subtype, string given, string kept) =>
        FeelJson
            .ToJson(Valid($$"""[{ "id": "d", "type": "datetime", "subtype": "{{subtype}}", "key": "d" }]""", $$"""{ "d": "{{given}}" }"""))
            .ShouldBe($$"""{"d":"{{kept}}"}""");

    [TestCase("date", "2026-02-30")]
    [TestCase("date", "24.11.2026")]
    [TestCase("date", "2026-11-24T09:30")]
    [TestCase("datetime", "2026-11-24")]
    [TestCase("datetime", "2026-11-24T25:00")]
    [TestCase("datetime", "9999-99-99T99:99")]
    [TestCase("time", "25:00")]
    [TestCase("time", "09:30+")]
    public void What_is_no_date_is_a_problem(string subtype, string given) =>
        Build
            .Check($$"""[{ "id": "d", "type": "datetime", "subtype": "{{subtype}}", "key": "d" }]""", $$"""{ "d": "{{given}}" }""")
            .Codes()
            .ShouldBe(["d FORM_DATE"]);

    [TestCase("2026-11-24", true)]
    [TestCase("2026-11-23", false)]
    public void A_date_may_refuse_the_past_by_the_day_in_china(string given, bool isValid)
    {
        var form = Build.Form("""[{ "id": "d", "type": "datetime", "subtype": "date", "key": "d", "disallowPassedDates": true }]""");
        var now = new DateTimeOffset(2026, 11, 23, 16, 30, 0, TimeSpan.Zero);
        var context = new FormContext { Environment = new FeelEnvironment { Now = now } };
        FormValidator.Validate(form, FeelContext.Empty.With("d", given), null, context).IsValid.ShouldBe(isValid);
    }

    [TestCase("""{ "f": "damaged" }""", "f FORM_OPTION")]
    [TestCase("""{ "f": 5 }""", "f FORM_OPTION")]
    [TestCase("""{ "f": ["good"] }""", "f FORM_OPTION")]
    public void A_choice_must_be_among_its_options(string data, string problem) =>
        Build.Check("""[{ "id": "f", "type": "select", "key": "f", "values": ["good", "defect"] }]""", data).Codes().ShouldBe([problem]);

    [Test]
    public void The_server_knows_options_that_no_list_holds()
    {
        var form = Build.Form(
            """[{ "id": "o", "type": "select", "key": "o", "valuesKey": "orders", "properties": { "source": "order" } }]"""
        );
        var context = new FormContext { Options = new Orders() };
        FormValidator.Validate(form, FeelContext.Empty.With("o", "T1"), null, context).IsValid.ShouldBeTrue();
        FormValidator.Validate(form, FeelContext.Empty.With("o", "T2"), null, context).Codes().ShouldBe(["o FORM_OPTION"]);
    }

    [Test]
    public void A_file_is_a_reference_with_what_the_server_knows_of_it()
    {
        var form = Build.Form("""[{ "id": "p", "type": "filepicker", "key": "p", "multiple": true, "accept": "image/*,.pdf" }]""");
        var context = new FormContext { Files = new Files() };
        var check = FormValidator.Validate(
            form,
            Build.Data("""{ "p": [{ "id": "f1", "name": "伪造.png", "width": 1 }] }"""),
            null,
            context
        );
        FeelJson
            .ToJson(check.Values)
            .ShouldBe("""{"p":[{"id":"f1","name":"划痕.jpg","size":2048,"contentType":"image/jpeg","width":800,"height":600}]}""");
        FormValidator
            .Validate(form, Build.Data("""{ "p": [{ "id": "f9", "name": "x.png" }] }"""), null, context)
            .Codes()
            .ShouldBe(["p FORM_FILE"]);
    }

    [TestCase("""[{ "id": "1", "name": "a.exe" }]""", "p FORM_FILE_TYPE")]
    [TestCase("""[{ "id": "1", "name": "a.png" }, { "id": "2", "name": "b.png" }]""", "p FORM_TOO_MANY")]
    [TestCase("\"files::1\"", "p FORM_FILE")]
    [TestCase("""{ "id": "1", "name": "a.PNG" }""", null)]
    public void A_file_picker_takes_what_it_says(string value, string? problem) =>
        Build
            .Check("""[{ "id": "p", "type": "filepicker", "key": "p", "accept": ".png" }]""", $$"""{ "p": {{value}} }""")
            .Codes()
            .ShouldBe(problem is null ? [] : [problem]);

    [Test]
    public void A_pattern_that_would_run_for_ever_does_not_match()
    {
        const string form = """[{ "id": "t", "type": "textfield", "key": "t", "validate": { "pattern": "^(a+)+$" } }]""";
        Build.Check(form, $$"""{ "t": "{{new string('a', 60)}}!" }""").Codes().ShouldBe(["t FORM_PATTERN"]);
    }

    private static FeelContext Valid(string components, string data)
    {
        var check = Build.Check(components, data);
        check.Problems.ShouldBeEmpty();
        return check.Values;
    }

    private sealed class Orders : IFormOptionSource
    {
        public bool? Contains(string source, FeelValue value) => source == "order" ? value.Equals(new FeelString("T1")) : null;
    }

    private sealed class Files : IFormFileSource
    {
        public FileReference? Find(string id) => id == "f1" ? new FileReference("f1", "划痕.jpg", 2048, "image/jpeg", 800, 600) : null;
    }
}
