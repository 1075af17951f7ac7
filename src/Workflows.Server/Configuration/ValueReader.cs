using System.Globalization;

namespace Workflows.Server.Configuration;

/// <summary>Reads single values and collects what is wrong with them, so that one start names every fault at once.</summary>
internal sealed class ValueReader(IConfiguration configuration)
{
    public List<string> Faults { get; } = [];

    public string? Text(string key) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return otherwise;
        // Numbers would parse as enum values; only names are meant.
        if (
            !char.IsAsciiDigit(text[0])
            && text[0] != '-'
            && Enum.TryParse<T>(text, ignoreCase: true, out var value)
            && Enum.IsDefined(value)
        )
            return value;
        Refuse(key, text, string.Join(" | ", Enum.GetNames<T>()));
        return otherwise;
    }

    public bool Flag(string key, bool otherwise)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (bool.TryParse(text, out var value))
            return value;
        Refuse(key, text, "true | false");
        return otherwise;
    }

    public long Number(string key, long otherwise, long least, long most)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        Refuse(key, text, FormattableString.Invariant($"{least} … {most}"));
        return otherwise;
    }

    public void Refuse(string key, string value, string possible) => Faults.Add($"{KnownKeys.AsVariable(key)} = \"{value}\": {possible}");

    public void Missing(string key, string reason) => Faults.Add($"{KnownKeys.AsVariable(key)}: {reason}");
}
