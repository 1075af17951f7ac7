using System.Collections.Immutable;
using System.Globalization;
using Workflows.Feel;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary><c>customer-inquiry</c>: a buyer begins to ask.</summary>
internal sealed class CustomerInquiry : PartyMessage
{
    public override string Name => "customer-inquiry";
    public override string Zh => "发起咨询";
    public override string En => "Ask about an item";
    public override OutsideActor Actor => OutsideActor.Customer;

    public override ImmutableArray<EventField> Fields { get; } =
    [
        new("buyerNick", "买家昵称", "buyer", EventFieldType.Text, Default: "晴天小铺2019"),
        new("itemId", "咨询宝贝", "item", EventFieldType.Text, IsRequired: false, Default: "I1001"),
        new("question", "问题", "question", EventFieldType.Text, Default: "身高 165 体重 52，这款围巾配驼色大衣好看吗？今天能发货吗？"),
    ];

    public override string StartKey(EventValues values, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"HH{now.UtcTicks / TimeSpan.TicksPerMillisecond}");

    public override Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation) =>
        Task.FromResult(FeelContext.Empty.With("conversationId", occasion.Key));
}
