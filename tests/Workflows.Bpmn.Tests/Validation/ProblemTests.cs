using Workflows.Bpmn.Problems;

namespace Workflows.Bpmn.Tests.Validation;

/// <summary>What holds for every problem, checked over all that the library can say.</summary>
public class ProblemTests
{
    private static readonly ProblemKind[] Kinds =
    [
        .. typeof(BpmnReader)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ProblemKind))
            .Select(field => (ProblemKind)field.GetValue(null)!),
    ];

    [Test]
    public void Every_code_is_lower_case_words_with_hyphens() =>
        Kinds.ShouldAllBe(kind => kind.Code.Split('-').All(word => word.Length > 0 && word.All(char.IsAsciiLetterLower)));

    [Test]
    public void Every_problem_knows_a_way_out_in_both_languages() =>
        Kinds.ShouldAllBe(kind => kind.WayOut.Zh.EndsWith('。') && kind.WayOut.En.EndsWith('.'));

    [Test]
    public void A_code_always_weighs_the_same() =>
        Kinds.GroupBy(kind => kind.Code).ShouldAllBe(group => group.Select(kind => kind.Severity).Distinct().Count() == 1);

    [Test]
    public void Every_code_stands_in_the_list_of_the_room()
    {
        var readme = File.ReadAllText(Path.Combine(Repository(), "src", "Workflows.Bpmn", "README.md"));
        Kinds.Select(kind => kind.Code).Distinct().Where(code => !readme.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflows.sln")))
            folder = folder.Parent;
        return folder.ShouldNotBeNull().FullName;
    }
}
