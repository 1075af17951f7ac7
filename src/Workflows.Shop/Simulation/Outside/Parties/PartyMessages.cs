using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>Every message that people play in the panel of waiting instances and of beginnings.</summary>
internal static class PartyMessages
{
    public static ImmutableArray<PartyMessage> All { get; } =
    [
        .. CustomerMessages.All,
        new CampaignOpened(),
        new NewGoodsArrived(),
        .. PlatformMessages.All,
        .. CarrierMessages.All,
        .. SupplierMessages.All,
        .. RefundMessages.All,
    ];

    private static readonly FrozenDictionary<string, PartyMessage> ByName = All.ToFrozenDictionary(
        message => message.Name,
        StringComparer.Ordinal
    );

    public static PartyMessage? Find(string name) => ByName.GetValueOrDefault(name);
}
