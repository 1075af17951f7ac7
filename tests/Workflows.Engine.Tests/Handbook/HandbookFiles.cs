using Workflows.Bpmn;
using Workflows.Engine.Behaviors;
using Workflows.Engine.Tests.Building;
using Workflows.Organization.Files;

namespace Workflows.Engine.Tests.Handbook;

/// <summary>The flows and the organization of the folder <c>processes/</c>, as they are.</summary>
internal static class HandbookFiles
{
    private static readonly Lazy<string> Folder = new(() =>
    {
        for (var folder = TestContext.CurrentContext.TestDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Workflows.sln")))
                return Path.Combine(folder, "processes");
        }
        throw new DirectoryNotFoundException("The folder of the solution is not above the tests.");
    });

    public static string PathOf(string name) => Path.Combine(Folder.Value, name);

    /// <summary>An engine with the files of one flow deployed, and the centre's organization.</summary>
    public static TestEngine Engine(string flow)
    {
        var engine = new TestEngine { Organization = OrganizationFiles.Load(PathOf("organization")).Snapshot.ShouldNotBeNull() };
        foreach (var file in Directory.EnumerateFiles(PathOf(flow)).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(file);
            switch (Path.GetExtension(file))
            {
                case ".bpmn":
                    var read = BpmnReader.Read(content, Path.GetFileName(file), EngineSupport.Current);
                    read.Errors.ShouldBeEmpty();
                    foreach (var process in read.Model!.ExecutableProcesses)
                        engine.Definitions.Add(read.Model, process);
                    break;
                case ".form":
                    engine.Definitions.AddForm(content);
                    break;
                case ".dmn":
                    engine.Definitions.AddDecisions(content);
                    break;
            }
        }
        return engine;
    }
}
