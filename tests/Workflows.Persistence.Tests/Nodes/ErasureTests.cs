using Microsoft.Extensions.Time.Testing;
using Workflows.Engine;
using Workflows.Feel;
using Workflows.Persistence.Tests.Stores;
using Workflows.Runtime.Payloads;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Store;

namespace Workflows.Persistence.Tests.Nodes;

public sealed class ErasureTests(StoreKind kind) : StoreSuite(kind)
{
    private const string Secret = "收货人电话一三八〇〇";

    [Test]
    public async Task Erasing_a_payload_erases_its_copies_in_read_models_in_the_same_transaction()
    {
        await using var node = new TestNode(Store, "a", new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero)));
        await node.DeployAsync(Flows.Order);
        // Too long for a stream: kept apart under a hash.
        var instance = await node.StartAsync(
            "p99-order",
            FeelContext.Of(new FeelEntry("address", string.Concat(Enumerable.Repeat(Secret, 300))), new FeelEntry("plain", "留下"))
        );
        (await ReadModelDump.OfAsync(Store)).ShouldContain(Secret);

        (await node.Get<PayloadErasure>().EraseAsync(await HashAsync(node, instance), default)).ShouldBeTrue();

        var after = await ReadModelDump.OfAsync(Store);
        after.ShouldNotContain(Secret);
        after.ShouldContain("留下");
        (await node.Verifier.VerifyAsync(StreamId.Of(instance), default)).IsVerified.ShouldBeTrue();
        await node.Rebuilder.RebuildAsync(default);
        (await ReadModelDump.OfAsync(Store)).ShouldBe(after);
    }

    [Test]
    public async Task What_was_never_kept_cannot_be_erased()
    {
        await using var node = new TestNode(Store, "a", new FakeTimeProvider());

        (await node.Get<PayloadErasure>().EraseAsync("none", default)).ShouldBeFalse();
    }

    private static async Task<string> HashAsync(TestNode node, ProcessInstanceKey instance)
    {
        var events = await node.EventsAsync(StreamId.Of(instance));
        return events.SelectMany(SealedEvents.HashesIn).Distinct().ShouldHaveSingleItem();
    }
}
