using Workflows.Server.Problems;

namespace Workflows.Server.V2;

/// <summary>Calls of the contract that this server will offer later: 501, so that a client can tell them from a wrong address.</summary>
internal static class NotYet
{
    private static readonly (string Method, string Route)[] Calls =
    [
        ("POST", "/process-instances/{key}/modification"),
        ("POST", "/process-instances/{key}/migration"),
        ("GET", "/process-instances/{key}/sequence-flows"),
        ("GET", "/process-instances/{key}/statistics/element-instances"),
        ("GET", "/process-instances/{key}/call-hierarchy"),
        ("POST", "/process-definitions/{key}/statistics/element-instances"),
        ("POST", "/message-subscriptions/search"),
        ("POST", "/correlated-message-subscriptions/search"),
    ];

    public static void Map(RouteGroupBuilder v2)
    {
        foreach (var (method, route) in Calls)
            v2.MapMethods(route, [method], () => Answers.NotImplemented).ExcludeFromDescription();
    }
}
