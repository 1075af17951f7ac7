using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workflows.Testing;

/// <summary>A real RabbitMQ of this machine's packages, as a node, with an epmd and on ports of its own, gone when disposed.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private const string Script = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly string folder;
    private readonly int port = ServerProcess.FreePort();
    private readonly int distributionPort = ServerProcess.FreePort();
    private readonly int epmdPort = ServerProcess.FreePort();
    private readonly Process epmd;
    private Process? broker;

    private RabbitMqServer(string folder)
    {
        this.folder = folder;
        // The node would start an epmd of its own, which stays behind.
        epmd = ServerProcess.Start([.. ServerProcess.As("rabbitmq"), "epmd", "-port", Text(epmdPort), "-address", "127.0.0.1"]);
    }

    /// <summary>For <c>ConnectionStrings:RabbitMq</c>.</summary>
    public string Address => $"amqp://guest:guest@127.0.0.1:{Text(port)}/";

    /// <summary>Whether the package is there (<c>apt-get install rabbitmq-server</c>).</summary>
    public static bool IsInstalled => File.Exists(Script);

    /// <summary>Starts a broker.</summary>
    public static async Task<RabbitMqServer> StartAsync()
    {
        if (!IsInstalled)
            throw new InvalidOperationException("RabbitMQ is not installed: apt-get install rabbitmq-server.");
        var server = new RabbitMqServer(Directory.CreateTempSubdirectory("workflows-rabbit-").FullName);
        await server.PrepareAsync();
        await server.UpAsync();
        return server;
    }

    /// <summary>Stops the broker; its queues stay on disk.</summary>
    public async Task DownAsync()
    {
        if (broker is { } running)
            await ServerProcess.StopAsync(running, "TERM");
        broker = null;
    }

    /// <summary>Starts it (again) and returns when it takes connections.</summary>
    public async Task UpAsync()
    {
        broker = ServerProcess.Start([.. ServerProcess.As("rabbitmq"), Script], EnvironmentVariables(), folder);
        var watch = Stopwatch.StartNew();
        while (!await IsListeningAsync())
        {
            if (broker.HasExited || watch.Elapsed > Longest)
                throw new InvalidOperationException("RabbitMQ did not start.");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DownAsync();
        await ServerProcess.StopAsync(epmd, "TERM");
        Directory.Delete(folder, recursive: true);
    }

    private async Task PrepareAsync()
    {
        foreach (var name in new[] { "home", "mnesia", "log" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        await File.WriteAllTextAsync(Path.Combine(folder, "env.conf"), "");
        await File.WriteAllTextAsync(Path.Combine(folder, "enabled_plugins"), "[].");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "rabbitmq.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{Text(port)}
            log.console = true
            log.file = false
            disk_free_limit.absolute = 50MB
            vm_memory_high_watermark.absolute = 512MB

            """
        );
        if (ServerProcess.IsRoot)
            await ServerProcess.RunAsync("chown", "-R", "rabbitmq:", folder);
    }

    private Dictionary<string, string> EnvironmentVariables() =>
        new()
        {
            ["HOME"] = Path.Combine(folder, "home"),
            ["RABBITMQ_NODENAME"] = $"t{Text(port)}@localhost",
            ["RABBITMQ_NODE_PORT"] = Text(port),
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_DIST_PORT"] = Text(distributionPort),
            ["ERL_EPMD_PORT"] = Text(epmdPort),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "env.conf"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
            ["RUNNING_UNDER_SYSTEMD"] = "1",
            ["LANG"] = "C.UTF-8",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+S 2:2 -kernel inet_dist_use_interface {127,0,0,1}",
        };

    /// <summary>The broker says «AMQP» to whoever speaks wrongly; only then is it ready.</summary>
    private async Task<bool> IsListeningAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
            await using var stream = client.GetStream();
            await stream.WriteAsync("HTTP0000"u8.ToArray(), patience.Token);
            return await stream.ReadAsync(new byte[8], patience.Token) > 0;
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
