using Workflows.Forms.Reading;

namespace Workflows.Forms.Tests;

/// <summary>The forms in <c>processes/</c>.</summary>
public sealed class HouseFormTests
{
    public static IEnumerable<TestCaseData> Forms =>
        Directory
            .EnumerateFiles(ProcessesFolder(), "*.form", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path)));

    [TestCaseSource(nameof(Forms))]
    public void Every_form_of_the_house_is_read(string path) => FormReader.Read(File.ReadAllBytes(path)).Problems.ShouldBeEmpty();

    private static string ProcessesFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "processes") is var folder && Directory.Exists(folder))
                return folder;
        }
        throw new DirectoryNotFoundException("processes");
    }
}
