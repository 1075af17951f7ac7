using Workflows.Scenarios.Model;
using Workflows.Scenarios.Reading;
using Workflows.Scenarios.Running;

namespace Workflows.Scenarios.Tests.Running;

[TestFixture]
public sealed class A_path
{
    [TestCase("a > c", true, TestName = "Need_not_name_what_lies_between")]
    [TestCase("c > a", false, TestName = "Keeps_its_order")]
    [TestCase("a > a", false, TestName = "Counts_each_visit_once")]
    [TestCase("b(yes) > d", true, TestName = "Can_name_the_outcome")]
    [TestCase("b(no) > d", false, TestName = "Fails_on_another_outcome")]
    [TestCase("a > {d | c > b} > e", false, TestName = "Keeps_the_order_within_a_branch")]
    [TestCase("a > {d | b > c} > e", true, TestName = "Takes_branches_in_any_order")]
    [TestCase("a > {b | c} > b", false, TestName = "Goes_on_behind_the_last_branch")]
    public void Is_followed(string text, bool holds)
    {
        var path = new ExpectedPath(text, PathParser.Parse(text)!.Value, default);

        (PathWalk.FirstMissing(path, [new("a", null), new("b", "yes"), new("c", null), new("d", null), new("e", null)]) is null).ShouldBe(
            holds
        );
    }
}
