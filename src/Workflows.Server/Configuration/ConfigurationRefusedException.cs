namespace Workflows.Server.Configuration;

/// <summary>The server does not start with this configuration. The message names every key that is at fault and what it may be.</summary>
public sealed class ConfigurationRefusedException(IReadOnlyList<string> faults)
    : Exception(
        "配置有误，服务未启动 · The configuration is refused:"
            + Environment.NewLine
            + string.Join(Environment.NewLine, faults.Select(fault => "  - " + fault))
    )
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
