namespace Workflows.Persistence.Tests.Stores;

/// <summary>What every store must do: each fixture of it runs on every kind of store.</summary>
[TestFixture(StoreKind.InMemory)]
[TestFixture(StoreKind.Sqlite)]
[TestFixture(StoreKind.PostgreSql)]
public abstract class StoreSuite(StoreKind kind)
{
    protected StoreKind Kind { get; } = kind;

    protected TestStore Store { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync() => Store = await TestStore.CreateAsync(Kind);

    [TearDown]
    public async Task CloseAsync() => await Store.DisposeAsync();
}
