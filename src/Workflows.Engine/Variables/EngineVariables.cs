using Workflows.Engine.ProcessInstances;
using Workflows.Feel;

namespace Workflows.Engine.Variables;

/// <summary>Variables that the engine itself writes when an instance starts. They belong to that instance and do not return from a call.</summary>
internal static class EngineVariables
{
    public const string BusinessKey = "businessKey";
    public const string RequesterUserId = "requesterUserId";
    public const string Config = "config";

    /// <summary>The project (shop) that an instance is for; chosen by who or what starts it.</summary>
    public const string ProjectId = "projectId";

    public static bool IsOne(string name) => name is BusinessKey or RequesterUserId or Config;

    /// <summary>What goes into a call: the called instance writes its own business key and the configuration of its own time; its requester stays the caller's.</summary>
    public static FeelContext ForCall(FeelContext variables) => variables.Without(BusinessKey).Without(Config);

    /// <summary>
    /// What goes into a call that chooses its variables: those, and the project of the caller. Whose shop the work is for decides who of a position gets it, and
    /// that does not end where a part of the work has been drawn as a process of its own.
    /// </summary>
    public static FeelContext ForCall(FeelContext chosen, ElementInstance caller) =>
        chosen.Contains(ProjectId) || !VisibleVariables.TryFind(caller, ProjectId, out var project) || project is not FeelString
            ? chosen
            : chosen.With(ProjectId, project);

    public static FeelContext Without(FeelContext variables)
    {
        var rest = new FeelContextBuilder(variables.Count);
        foreach (var entry in variables.Entries)
        {
            if (!IsOne(entry.Name))
                rest.Set(entry.Name, entry.Value);
        }
        return rest.Build();
    }
}
