using Microsoft.EntityFrameworkCore;
using Workflows.Persistence.Store;
using Workflows.Runtime.ReadModels;

namespace Workflows.Persistence.Tests.Stores;

[TestFixture(StoreKind.Sqlite)]
[TestFixture(StoreKind.PostgreSql)]
public sealed class SchemaTests(StoreKind kind)
{
    [Test]
    public async Task The_migrations_make_the_schema_of_the_model()
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var context = ((IReadModels)store.Store).Open();

        context.Database.HasPendingModelChanges().ShouldBeFalse("run dotnet ef migrations add in both Persistence rooms");
    }

    [Test]
    public async Task Row_types_and_tables_name_their_columns_alike()
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var context = ((IReadModels)store.Store).Open();

        foreach (var model in ReadModel.All)
        {
            var entity = context.Model.FindEntityType(model.RowType).ShouldNotBeNull();
            entity.GetTableName().ShouldBe(model.Table);
            entity.GetProperties().Select(p => p.GetColumnName()).ShouldBe(model.Columns.Select(c => c.Name), ignoreOrder: true);
        }
    }
}
