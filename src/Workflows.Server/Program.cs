using Workflows.Server;
using Workflows.Server.Configuration;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
try
{
    var app = builder.BuildWorkflows(SettingsReader.Read(builder.Configuration));
    await app.RunAsync();
    return 0;
}
catch (ConfigurationRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    // EX_CONFIG of sysexits.h: a supervisor need not try again.
    return 78;
}
