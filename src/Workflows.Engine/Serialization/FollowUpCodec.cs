using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Engine.Serialization;

/// <summary>Commands and outward messages as rows of the outbox: <c>{"type":…,"data":{…}}</c> in UTF-8.</summary>
public static class FollowUpCodec
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = typeof(Command)
        .Assembly.GetTypes()
        .Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Command)) || t.IsSubclassOf(typeof(OutwardMessage))))
        .Select(t => (t.Name, Info: CommandSerialization.Default.GetTypeInfo(t)))
        .Where(x => x.Info is not null)
        .ToFrozenDictionary(x => x.Name, x => x.Info!, StringComparer.Ordinal);

    /// <summary>The bytes of what a follow-up carries.</summary>
    /// <exception cref="InvalidOperationException">It has no shape for the outbox: a bug.</exception>
    public static byte[] Write(FollowUp followUp) =>
        followUp switch
        {
            FollowUp.ToStream toStream => Write(toStream.Command),
            FollowUp.Outward outward => Write(outward.Message),
            _ => throw new InvalidOperationException($"Unknown follow-up {followUp.GetType().Name}."),
        };

    /// <summary>Reads a command for a stream.</summary>
    public static Command ReadCommand(ReadOnlySpan<byte> body) => (Command)Read(body);

    /// <summary>Reads a message for the transport.</summary>
    public static OutwardMessage ReadOutward(ReadOnlySpan<byte> body) => (OutwardMessage)Read(body);

    private static byte[] Write(object content)
    {
        var name = content.GetType().Name;
        if (!ByName.TryGetValue(name, out var info))
            throw new InvalidOperationException($"{name} has no shape in {nameof(CommandSerialization)}.");
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("type"u8, name);
        writer.WritePropertyName("data"u8);
        JsonSerializer.Serialize(writer, content, info);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static object Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        for (var i = 0; i < 3; i++)
            reader.Read();
        var name = reader.GetString()!;
        reader.Read();
        reader.Read();
        return ByName.TryGetValue(name, out var info)
            ? JsonSerializer.Deserialize(ref reader, info)!
            : throw new InvalidOperationException(
                $"The outbox holds '{name}', which this release does not know; use the release that wrote it, or a newer one."
            );
    }
}
