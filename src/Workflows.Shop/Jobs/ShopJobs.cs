using System.Collections.Immutable;

namespace Workflows.Shop.Jobs;

/// <summary>The job types that the shop does.</summary>
public static class ShopJobs
{
    /// <summary>Classes of the handlers, by job type.</summary>
    internal static ImmutableArray<Type> Types { get; } =
    [
        typeof(CustomerNotify),
        typeof(NotifyEscalate),
        typeof(OrderGet),
        typeof(PayRefund),
        typeof(PlatformAgreeReturn),
        typeof(PlatformRefuseRefund),
    ];
}
