namespace Workflows.Feel.Tests;

/// <summary>The built-in functions («DMN 1.5 §10.3.4»), group by group.</summary>
public sealed class BuiltInRules
{
    [TestCase("number(\"12.50\")", "12.50")]
    [TestCase("number(\"1.234,5\", \".\", \",\")", "1234.5")]
    [TestCase("number(\"十\")", "null")]
    [TestCase("string([1, \"二\", null])", "\"[1, \\\"二\\\", null]\"")]
    [TestCase("date(2026, 2, 29)", "null")]
    [TestCase("date(2028, 2, 29)", "2028-02-29")]
    [TestCase("date(\"2026-2-9\")", "null")]
    [TestCase("time(\"24:00:01\")", "null")]
    [TestCase("time(9, 30, 0, @\"PT8H\")", "09:30:00+08:00")]
    [TestCase(
        "date and time(\"2027-05-01T10:00+08:00\") = date and time(\"2027-05-01T10:00:00+08:00\")",
        "true",
        Description = "seconds may be left out"
    )]
    [TestCase("date and time(\"2027-05-01T10:00\")", "2027-05-01T10:00:00")]
    [TestCase("time(\"10:00\")", "null", Description = "a bare time stays as strict as XML Schema")]
    [TestCase("date and time(\"2027-05-01T10\")", "null")]
    [TestCase("date and time(@\"2026-11-24\", @\"09:30:00@Asia/Shanghai\")", "2026-11-24T09:30:00@Asia/Shanghai")]
    [TestCase("date and time(from: \"2026-11-24T09:30:00Z\").hour", "9")]
    [TestCase("duration(\"P1DT90M\")", "P1DT1H30M")]
    [TestCase("duration(\"P1Y15M\")", "P2Y3M")]
    [TestCase("duration(\"P1Y1D\")", "null")]
    [TestCase("years and months duration(@\"2026-01-31\", @\"2026-03-30\")", "P1M")]
    [TestCase("range(\"(1..5]\")", "(1..5]")]
    [TestCase("range(\"[5..1]\")", "null")]
    public void Conversions_read_what_is_well_formed_and_nothing_else(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("substring(\"淘宝客服\", 3)", "\"客服\"")]
    [TestCase("substring(\"淘宝客服\", -2, 1)", "\"客\"")]
    [TestCase("substring(\"😀一二\", 2, 1)", "\"一\"")]
    [TestCase("string length(\"😀一\")", "2")]
    [TestCase("upper case(\"abc\")", "\"ABC\"")]
    [TestCase("substring before(\"a-b-c\", \"-\")", "\"a\"")]
    [TestCase("substring after(\"a-b-c\", \"-\")", "\"b-c\"")]
    [TestCase("contains(\"退货退款\", \"退款\")", "true")]
    [TestCase("string join([\"a\", null, \"b\"], \"、\")", "\"a、b\"")]
    [TestCase("string join([\"a\"], \",\", \"<\", \">\")", "\"<a>\"")]
    public void Strings_count_code_points(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("matches(\"SF1234567890\", \"^SF\\d{10}$\")", "true")]
    [TestCase("matches(\"第一\", \".一\")", "true")]
    [TestCase("matches(\"a\nb\", \"a.b\")", "false")]
    [TestCase("matches(\"a\nb\", \"a.b\", \"s\")", "true")]
    [TestCase("matches(\"ab\", \"a b\", \"x\")", "true")]
    [TestCase("matches(\"a.c\", \"a.c\", \"q\")", "true")]
    [TestCase("matches(\"abc\", \"a.c\", \"q\")", "false")]
    [TestCase("matches(\"abab\", \"(ab)\\1\")", "true")]
    [TestCase("matches(\"aa0\", \"(a)\\10\")", "true", Description = "group 1, then a zero")]
    [TestCase("matches(\"abcdefghijj\", \"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\\\10\")", "true", Description = "there are ten groups")]
    [TestCase("matches(\"h\", \"(.)\\2(h)\")", "null", Description = "a group may be referred to only behind its end")]
    [TestCase("matches(\"a\", \"(a\\1)\")", "null")]
    [TestCase("1 in [[2, 3, 1]]", "false", Description = "a list is asked as by list contains")]
    [TestCase("\"a\" in [1, 2]", "false")]
    [TestCase("matches(\"a\", \"(?=a)\")", "null")]
    [TestCase("matches(\"a\", \"[\")", "null")]
    [TestCase("replace(\"138-1234\", \"(\\d+)-(\\d+)\", \"$2-$1\")", "\"1234-138\"")]
    [TestCase("replace(\"abc\", \"x*\", \"-\")", "null")]
    [TestCase("split(\"红;黄;蓝\", \";\")", "[\"红\", \"黄\", \"蓝\"]")]
    [TestCase("extract(\"订单 12 和 345\", \"\\d+\")", "[\"12\", \"345\"]")]
    public void Patterns_are_those_of_XPath(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("list contains([1, null], null)", "true")]
    [TestCase("count([1, null])", "2")]
    [TestCase("min(3, 1, 2)", "1")]
    [TestCase("max([])", "null")]
    [TestCase("sum([1.10, 2.20])", "3.30")]
    [TestCase("sum([])", "null")]
    [TestCase("mean(1, 2)", "1.5")]
    [TestCase("median([1, 5, 3, 9])", "4")]
    [TestCase("mode([2, 1, 2, 1, 3])", "[1, 2]")]
    [TestCase("stddev([1, 1, 1])", "0")]
    [TestCase("all([true, null, false])", "false")]
    [TestCase("any([false, null])", "null")]
    [TestCase("sublist([1, 2, 3, 4], -3, 2)", "[2, 3]")]
    [TestCase("append([1], 2, [3])", "[1, 2, [3]]")]
    [TestCase("concatenate([1], [2, 3])", "[1, 2, 3]")]
    [TestCase("insert before([1, 2], 2, 9)", "[1, 9, 2]")]
    [TestCase("remove([1, 2, 3], -1)", "[1, 2]")]
    [TestCase("list replace([1, 2, 3], 2, 9)", "[1, 9, 3]")]
    [TestCase("list replace([1, 20, 3], function(item, new) item > 10, 9)", "[1, 9, 3]")]
    [TestCase("reverse([1, 2])", "[2, 1]")]
    [TestCase("index of([1, 2, 1], 1)", "[1, 3]")]
    [TestCase("union([1, 2], [2, 3])", "[1, 2, 3]")]
    [TestCase("distinct values([1, 1.0, 2])", "[1, 2]")]
    [TestCase("flatten([1, [2, [3]]])", "[1, 2, 3]")]
    [TestCase("product(2, 3)", "6")]
    [TestCase("sort([3, 1, 2])", "[1, 2, 3]")]
    [TestCase("count(list: [1])", "1")]
    [TestCase("count(nonsense: [1])", "null")]
    public void Lists_are_asked_and_remade(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("decimal(2.345, 2)", "2.34")]
    [TestCase("round half up(2.345, 2)", "2.35")]
    [TestCase("round half down(2.345, 2)", "2.34")]
    [TestCase("round up(-2.341, 2)", "-2.35")]
    [TestCase("round down(-2.349, 2)", "-2.34")]
    [TestCase("floor(-1.5)", "-2")]
    [TestCase("ceiling(1.21, 1)", "1.3")]
    [TestCase("abs(@\"-PT1H\")", "PT1H")]
    [TestCase("modulo(-7, 3)", "2")]
    [TestCase("sqrt(2)", "1.414213562373095048801688724209698")]
    [TestCase("exp(1)", "2.718281828459045235360287471352662")]
    [TestCase("log(10)", "2.302585092994045684017991454684364")]
    [TestCase("2 ** 100", "1267650600228229401496703205376")]
    [TestCase("4 ** 0.5 = 2", "true")]
    [TestCase("odd(-3)", "true")]
    [TestCase("even(1.5)", "null")]
    public void Numbers_round_as_they_are_told(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("day of week(@\"2026-11-24\")", "\"Tuesday\"")]
    [TestCase("day of year(@\"2026-12-31\")", "365")]
    [TestCase("month of year(@\"2026-11-24\")", "\"November\"")]
    [TestCase("week of year(@\"2027-01-01\")", "53")]
    [TestCase("last day of month(@\"2028-02-10\")", "2028-02-29")]
    [TestCase("is(@\"10:00:00Z\", @\"18:00:00+08:00\")", "false")]
    [TestCase("@\"2026-11-24T10:00:00Z\" = @\"2026-11-24T18:00:00@Asia/Shanghai\"", "true")]
    public void Dates_follow_the_calendar(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("before([1..5), 5)", "true")]
    [TestCase("after(5, [1..5])", "false")]
    [TestCase("meets([1..5], [5..9])", "true")]
    [TestCase("met by([5..9], [1..5))", "false")]
    [TestCase("overlaps([1..5], [5..9])", "true")]
    [TestCase("overlaps before([1..5], [3..9])", "true")]
    [TestCase("overlaps after([3..9], [1..5])", "true")]
    [TestCase("finishes(9, [1..9])", "true")]
    [TestCase("finished by([1..9], [5..9])", "true")]
    [TestCase("includes([1..9], [1..9))", "true")]
    [TestCase("during((1..5), [1..5])", "true")]
    [TestCase("starts([1..3], [1..9])", "true")]
    [TestCase("started by([1..9], 1)", "true")]
    [TestCase("coincides(3, 3)", "true")]
    [TestCase("before(1, \"a\")", "null")]
    public void Ranges_relate_to_points_and_to_each_other(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("get value({a: {b: 1}}, [\"a\", \"b\"])", "1")]
    [TestCase("get entries({a: 1}).key", "[\"a\"]")]
    [TestCase("context([{key: \"甲\", value: 1}])", "{甲: 1}")]
    [TestCase("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}")]
    [TestCase("context merge([{a: 1, b: 1}, {b: 2}])", "{a: 1, b: 2}")]
    public void Contexts_are_read_and_changed_into_new_ones(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [TestCase("is defined(x)", "false")]
    [TestCase("is defined(null)", "true")]
    [TestCase("is defined({a: 1}.b)", "false")]
    [TestCase("get or else(x.y, 7)", "7")]
    [TestCase("is empty([])", "true")]
    [TestCase("is blank(\"  \")", "true")]
    [TestCase("trim(\"  a \")", "\"a\"")]
    [TestCase("partition([1, 2, 3], 2)", "[[1, 2], [3]]")]
    [TestCase("duplicate values([1, 2, 1, 2, 3])", "[1, 2]")]
    [TestCase("from json(\"{\\\"a\\\": 1.10}\").a", "1.10")]
    [TestCase("to base64(\"FEEL\")", "\"RkVFTA==\"")]
    [TestCase("random number()", "null")]
    public void Camundas_functions_are_there_too(string text, string expected) => Feel.Text(text).ShouldBe(expected);

    [Test]
    public void Is_defined_and_get_or_else_leave_no_warning() =>
        Feel.Run("is defined(x) or get or else(x, 1) = 2").Warnings.ShouldBeEmpty();

    [Test]
    public void The_host_adds_functions_of_its_own()
    {
        FeelEnvironment environment = Feel.Environment with { Functions = new Superiors() };
        FeelResult result = Feel.Parse("superior of(\"张三\")").Evaluate(FeelContext.Empty, environment);
        result.Value.ToString().ShouldBe("\"张三的主管\"");
        FeelResult failed = Feel.Parse("superior of(1)").Evaluate(FeelContext.Empty, environment);
        failed.Value.IsNull.ShouldBeTrue();
        failed.Warnings.ShouldHaveSingleItem().Zh.ShouldContain("superior of");
    }

    private sealed class Superiors : IFeelFunctionLibrary
    {
        private static readonly FeelFunction SuperiorOf = FeelFunction.OfHost(
            "superior of",
            ["person"],
            (arguments, call) =>
                arguments[0] is FeelString person ? person.Value + "的主管" : call.Fail("人员应为文本", "a person is a string")
        );

        public FeelFunction? Find(string name) => name == SuperiorOf.Name ? SuperiorOf : null;
    }
}
