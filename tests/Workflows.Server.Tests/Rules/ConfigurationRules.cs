using Microsoft.Extensions.Configuration;
using Workflows.Server.Configuration;

namespace Workflows.Server.Tests.Rules;

internal sealed class ConfigurationRules
{
    [TestCase("Workflows:Clock", "Sundial", "Workflows__Clock")]
    [TestCase("Workflows:Clock", "1", "Workflows__Clock")]
    [TestCase("Workflows:Database:Provider", "Oracle", "Workflows__Database__Provider")]
    [TestCase("Workflows:Transport", "Pigeon", "Workflows__Transport")]
    [TestCase("Workflows:Transport", "RabbitMq", "ConnectionStrings__RabbitMq")]
    [TestCase("Workflows:Demo", "perhaps", "Workflows__Demo")]
    [TestCase("Workflows:Processes", "/no/such/folder", "Workflows__Processes")]
    [TestCase("Workflows:Engine:StepsPerDecision", "-5", "Workflows__Engine__StepsPerDecision")]
    [TestCase("Workflows:Databse:Provider", "Sqlite", "Workflows__Databse__Provider")]
    [TestCase("Workflows:Administrator:UserName", "root", "Workflows__Administrator__Password")]
    [TestCase("ConnectionStrings:Workflows", "=;=", "ConnectionStrings__Workflows")]
    public void A_wrong_key_or_value_is_refused_with_the_keys_name(string key, string value, string named)
    {
        var refused = Should.Throw<ConfigurationRefusedException>(() => Read((key, value)));
        refused.Faults.ShouldContain(fault => fault.StartsWith(named, StringComparison.Ordinal));
    }

    [Test]
    public void All_faults_are_named_at_once()
    {
        var refused = Should.Throw<ConfigurationRefusedException>(() =>
            Read(("Workflows:Clock", "x"), ("Workflows:Demo", "y"), ("Workflows:Z", "z"))
        );
        refused.Faults.Count.ShouldBe(3);
    }

    [Test]
    public void PostgreSQL_needs_a_connection_string_whose_password_is_never_repeated()
    {
        Should.Throw<ConfigurationRefusedException>(() => Read(("Workflows:Database:Provider", "PostgreSql")));
        var settings = Read(
            ("Workflows:Database:Provider", "postgresql"),
            ("ConnectionStrings:Workflows", "Host=db;Database=flows;Username=app;Password=secret")
        );
        settings.DatabaseDisplay.ShouldBe("db/flows");
    }

    [Test]
    public void The_defaults_are_safe_a_file_of_ones_own_the_real_clock_and_no_demo()
    {
        var settings = Read(("Workflows:DataFolder", "/tmp/somewhere"));
        settings.Demo.ShouldBeFalse();
        settings.Clock.ShouldBe(ClockKind.System);
        settings.Database.ShouldBe(DatabaseProvider.Sqlite);
        settings.DatabaseDisplay.ShouldBe("/tmp/somewhere/workflows.db");
        settings.Handlers.Runs("anything").ShouldBeTrue();
    }

    [Test]
    public void Job_handlers_can_be_named()
    {
        var settings = Read(("Workflows:Shop:Handlers", "order.get, pay.refund"));
        settings.Handlers.Runs("pay.refund").ShouldBeTrue();
        settings.Handlers.Runs("customer.notify").ShouldBeFalse();
        Read(("Workflows:Shop:Handlers", "None")).Handlers.Runs("pay.refund").ShouldBeFalse();
    }

    private static ServerSettings Read(params (string Key, string Value)[] values) =>
        SettingsReader.Read(
            new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => value.Key, value => (string?)value.Value)).Build()
        );
}
