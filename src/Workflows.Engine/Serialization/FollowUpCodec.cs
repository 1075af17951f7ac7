using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Engine.Serialization;

/// <summary>Follow-ups as rows of the outbox: a name and JSON.</summary>
public static class FollowUpCodec
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = typeof(Command)
        .Assembly.GetTypes()
        .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Command)) || t.IsSubclassOf(typeof(OutwardMessage))))
        .Select(t => (t.Name, Info: CommandSerialization.Default.GetTypeInfo(t)))
        .Where(x => x.Info is not null)
        .ToFrozenDictionary(x => x.Name, x => x.Info!, StringComparer.Ordinal);

    /// <summary>Name and bytes of a command or outward message.</summary>
    /// <exception cref="InvalidOperationException">A kind that has no shape for the outbox: a bug.</exception>
    public static (string Type, byte[] Body) Write(object content)
    {
        var name = content.GetType().Name;
        return ByName.TryGetValue(name, out var info)
            ? (name, JsonSerializer.SerializeToUtf8Bytes(content, info))
            : throw new InvalidOperationException($"{name} has no shape in {nameof(CommandSerialization)}.");
    }

    /// <summary>Reads a command for a stream.</summary>
    public static Command ReadCommand(string type, ReadOnlySpan<byte> body) => (Command)Read(type, body);

    /// <summary>Reads a message for the transport.</summary>
    public static OutwardMessage ReadOutward(string type, ReadOnlySpan<byte> body) => (OutwardMessage)Read(type, body);

    private static object Read(string type, ReadOnlySpan<byte> body) =>
        ByName.TryGetValue(type, out var info)
            ? JsonSerializer.Deserialize(body, info)!
            : throw new InvalidOperationException($"The outbox holds '{type}', which this release does not know; use the release that wrote it, or a newer one.");
}
