using System.Text;
using CsCheck;
using Workflows.Feel;
using Workflows.Forms.Reading;
using Workflows.Forms.Validation;

namespace Workflows.Forms.Tests;

public sealed class ReaderTests
{
    private const string Good = """
        {
          "type": "default", "id": "register", "schemaVersion": 19, "executionPlatform": "Camunda Cloud",
          "components": [
            { "id": "a", "type": "textfield", "key": "contactPhone", "label": "电话", "layout": { "row": "Row_1", "columns": 8 }, "validate": { "required": true, "pattern": "^1\\d{10}$" } },
            { "id": "b", "type": "number", "key": "refundAmount", "decimalDigits": 2, "validate": { "min": 0.01, "max": "=paidAmount" } },
            { "id": "c", "type": "group", "path": "order", "components": [{ "id": "d", "type": "datetime", "key": "signedAt", "subtype": "datetime" }] },
            { "id": "e", "type": "text", "text": "说明" }
          ]
        }
        """;

    [Test]
    public void A_form_of_the_modeler_is_read()
    {
        var form = Build.Read(Good).Definition!;
        form.Id.ShouldBe("register");
        form.Fields.Select(field => field.Path.ToString()).ShouldBe(["contactPhone", "refundAmount", "signedAt"]);
        form.Fields[0].Label.ShouldBe("电话");
    }

    [TestCase("\"default\"", "\"other\"", "FORM_BAD_VALUE", "type")]
    [TestCase("\"id\": \"register\", ", "", "FORM_MISSING", "id")]
    [TestCase("\"type\": \"textfield\"", "\"type\": \"textfeld\"", "FORM_UNKNOWN_TYPE", "components[0].type")]
    [TestCase("\"key\": \"contactPhone\"", "\"key\": \"\"", "FORM_MISSING", "components[0].key")]
    [TestCase("\"key\": \"contactPhone\"", "\"key\": \"a..b\"", "FORM_BAD_VALUE", "components[0].key")]
    [TestCase("\"key\": \"contactPhone\"", "\"key\": \"refundAmount\"", "FORM_DUPLICATE_KEY", "components[1].key")]
    [TestCase("\"key\": \"contactPhone\"", "\"key\": \"order.signedAt.day\"", "FORM_DUPLICATE_KEY", "components[2].components[0].key")]
    [TestCase("\"id\": \"b\"", "\"id\": \"a\"", "FORM_DUPLICATE_ID", "components[1].id")]
    [TestCase("^1\\\\d{10}$", "^1\\\\d{10}(", "FORM_BAD_PATTERN", "components[0].validate.pattern")]
    [TestCase("=paidAmount", "=paidAmount +", "FORM_EXPRESSION", "components[1].validate.max")]
    [TestCase("\"decimalDigits\": 2", "\"decimalDigits\": -1", "FORM_BAD_VALUE", "components[1].decimalDigits")]
    [TestCase("\"subtype\": \"datetime\"", "\"subtype\": \"moon\"", "FORM_BAD_VALUE", "components[2].components[0].subtype")]
    [TestCase("\"required\": true", "\"required\": 5", "FORM_BAD_VALUE", "components[0].validate.required")]
    public void A_mistake_is_a_problem_with_its_place(string right, string wrong, string code, string path)
    {
        Good.ShouldContain(right);
        var result = Build.Read(Good.Replace(right, wrong, StringComparison.Ordinal));
        result.Definition.ShouldBeNull();
        var problem = result.Problems.Single();
        (problem.Code, problem.Path).ShouldBe((code, path));
    }

    [Test]
    public void The_place_is_line_and_column_in_characters()
    {
        var problem = Build.Read(Good.Replace("\"min\": 0.01", "\"min\": []", StringComparison.Ordinal)).Problems.Single();
        var line = Good.Split('\n')[4];
        (problem.Line, problem.Column).ShouldBe((5, line.IndexOf("0.01", StringComparison.Ordinal) + 1));
        problem.ElementId.ShouldBe("b");
    }

    [Test]
    public void A_character_that_no_database_keeps_is_a_problem_at_its_place()
    {
        var problem = Build.Read(Good.Replace("说明", "说\\u0000明", StringComparison.Ordinal)).Problems.Single();
        (problem.Code, problem.Line).ShouldBe(("FORM_JSON", 7));
        Build.Read(Good.Replace("说明", "\\\\u0000", StringComparison.Ordinal)).Problems.ShouldBeEmpty();
    }

    [Test]
    public void A_byte_order_mark_is_no_mistake() =>
        FormReader.Read(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(Good)).ToArray()).Problems.ShouldBeEmpty();

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("{} {}")]
    [TestCase("{\"components\":[1,null,{}]}")]
    [TestCase("{\"type\":\"default\",\"id\":\"a\",\"components\":{}}")]
    [TestCase("{\"type\":\"default\",\"id\":\"a\",\"components\":[{\"type\":\"select\",\"key\":\"a\"}]}")]
    [TestCase("{\"type\":\"\\ud800\",\"id\":\"a\",\"components\":[]}")]
    public void Whatever_the_text_is_nothing_throws(string json) => Build.Read(json).Definition.ShouldBeNull();

    [Test]
    public void Invalid_utf8_and_deep_nesting_are_problems()
    {
        FormReader.Read(new byte[] { 0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d }).Problems.ShouldNotBeEmpty();
        Build.Read(new string('[', 100_000)).Problems.Single().Code.ShouldBe("FORM_JSON");
        FormReader.Read(new byte[3 * 1024 * 1024]).Problems.Single().Code.ShouldBe("FORM_TOO_LARGE");
    }

    [Test]
    public void A_damaged_form_never_throws() =>
        Gen.Select(Gen.Int[0, Good.Length - 20], Gen.Int[0, 20], Gen.String[Gen.Char["{}[]\",:=01ab\\u "], 0, 6])
            .Sample(
                (at, cut, insert) =>
                    Build.Read(string.Concat(Good.AsSpan(0, at), insert, Good.AsSpan(at + cut))).Problems.IsDefault == false,
                iter: 2_000
            );

    [Test]
    public void Whatever_is_submitted_nothing_throws()
    {
        var form = Build.Read(Good).Definition!;
        var leaf = Gen.OneOf<FeelValue>(
            Gen.Const<FeelValue>(FeelNull.Instance),
            Gen.Bool.Select(truth => (FeelValue)truth),
            Gen.String.Select(text => (FeelValue)new FeelString(text)),
            Gen.Decimal.Select(number => (FeelValue)FeelNumber.Of(Number.FromDecimal(number)))
        );
        var value = Gen.OneOf(leaf, leaf.Array[0, 3].Select(items => (FeelValue)FeelList.Of(items)));
        var name = Gen.OneOf(new[] { "contactPhone", "refundAmount", "order", "signedAt", "other" }.Select(Gen.Const).ToArray());
        Gen.Select(name, value)
            .Array[0, 4]
            .Sample(entries =>
            {
                var builder = new FeelContextBuilder();
                foreach (var (key, item) in entries)
                    builder.Set(key, item).Set("order", FeelContext.Empty.With("signedAt", item));
                return FormValidator.Validate(form, builder.Build(), "x", FormContext.Empty).Problems.IsDefault == false;
            });
    }
}
