namespace Workflows.Server.V2.Shapes;

/// <summary>There is one tenant; requests may name it, answers always do.</summary>
public static class Tenant
{
    public const string Default = "<default>";
}
