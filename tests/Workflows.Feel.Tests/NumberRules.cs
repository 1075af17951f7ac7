namespace Workflows.Feel.Tests;

public sealed class NumberRules
{
    [TestCase("1.10")]
    [TestCase("0")]
    [TestCase("-0.05")]
    [TestCase("1234567890123456789012345678901234567890")]
    [TestCase("0.1234567890123456789012345678901234567890123")]
    [TestCase("1E+400")]
    [TestCase("-2.5E-300")]
    public void A_number_that_is_only_carried_keeps_every_digit(string text)
    {
        FeelJson.ToJson(FeelJson.Parse(text)).ShouldBe(text);
    }

    [TestCase("1e400", "1E+400")]
    [TestCase("1E2", "100")]
    [TestCase("-0", "0")]
    public void A_number_written_otherwise_keeps_its_value(string text, string written)
    {
        FeelJson.ToJson(FeelJson.Parse(text)).ShouldBe(written);
    }

    [TestCase("0.1", "+", "0.2", "0.3")]
    [TestCase("1.10", "+", "2.20", "3.30")]
    [TestCase("9223372036854775807", "+", "1", "9223372036854775808")]
    [TestCase("1E+400", "+", "1", "1.000000000000000000000000000000000E+400")]
    [TestCase("1", "-", "0.0000000000000000000000000000000000000000000000000001", "1.000000000000000000000000000000000")]
    [TestCase("10", "/", "4", "2.5")]
    [TestCase("1", "/", "3", "0.3333333333333333333333333333333333")]
    [TestCase("2", "/", "3", "0.6666666666666666666666666666666667")]
    [TestCase("100", "/", "0.01", "10000")]
    [TestCase("12345678901234567890", "*", "98765432109876543210", "1219326311370217952237463801111263526900")]
    [TestCase("-5", "%", "3", "1")]
    [TestCase("10.1", "%", "-4.5", "-3.4")]
    public void Results_are_exact_or_rounded_half_even_to_34_digits(string left, string sign, string right, string expected)
    {
        Number.TryParse(left, out Number a).ShouldBeTrue();
        Number.TryParse(right, out Number b).ShouldBeTrue();
        Number? result = sign switch
        {
            "+" => Number.Add(a, b),
            "-" => Number.Subtract(a, b),
            "*" => Number.Multiply(a, b),
            "/" => Number.Divide(a, b),
            _ => Number.Modulo(a, b),
        };
        Number.TryParse(expected, out Number number).ShouldBeTrue();
        // Adding zero rounds what is expected to 34 digits as well.
        result.ShouldBe(Number.Add(number, Number.Zero));
        if (number.DigitCount <= Number.Precision)
            result.ToString().ShouldBe(expected);
    }

    [Test]
    public void Numbers_equal_whatever_their_trailing_zeros()
    {
        Number a = 1.10m;
        Number b = 1.1m;
        a.ShouldBe(b);
        a.GetHashCode().ShouldBe(b.GetHashCode());
        a.ToString().ShouldBe("1.10");
    }

    [Test]
    public void Json_that_nests_too_deep_or_a_number_without_end_is_refused()
    {
        string deep = new string('[', FeelLimits.Depth + 1) + new string(']', FeelLimits.Depth + 1);
        Should.Throw<System.Text.Json.JsonException>(() => FeelJson.Parse(deep));
        Should.Throw<System.Text.Json.JsonException>(() => FeelJson.Parse(new string('9', FeelLimits.Digits + 1)));
        Should.Throw<System.Text.Json.JsonException>(() => FeelJson.Parse("1e99999999999"));
        FeelJson.Parse(deep[1..^1]).ShouldBeOfType<FeelList>();
    }

    [Test]
    public void A_number_far_out_of_range_is_carried_but_not_calculated_with()
    {
        FeelContext variables = Feel.Context("""{"far": 1e999999999}""");
        Feel.Text("far > 1", variables).ShouldBe("true");
        foreach (
            string text in new[]
            {
                "far + 1",
                "far * far",
                "far / 3",
                "far ** 2",
                "far ** 0.5",
                "modulo(far, 7)",
                "sqrt(far)",
                "exp(far)",
                "log(far)",
                "decimal(far, 2)",
                "floor(far)",
                "odd(far)",
            }
        )
            Feel.Run(text, variables).Failure.ShouldBeNull(text);
    }
}
