using System.Buffers;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Workflows.Engine.Serialization;

/// <summary>
/// Events as the exact UTF-8 bytes that a commit keeps: a JSON array of <c>{"type":…,"v":…,"data":{…}}</c>. Older versions are lifted by upcasters;
/// an unknown name or version is an error, never skipped.
/// </summary>
public sealed class EventCodec
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private readonly FrozenDictionary<string, Entry> byName;
    private readonly FrozenDictionary<Type, Entry> byType;
    private readonly FrozenDictionary<(string Name, int Version), IEventUpcaster> upcasters;

    private sealed record Entry(string Name, int Version, Type Type, JsonEncodedText EncodedName)
    {
        // Made when the first such event passes: a server that has just started needs few of them.
        private JsonTypeInfo? typeInfo;

        public JsonTypeInfo TypeInfo => typeInfo ??= Shape(Type);
    }

    /// <summary>The codec of this release, with its upcasters.</summary>
    public static EventCodec Default { get; } = new([]);

    /// <summary>A codec with other upcasters: for tests of golden streams.</summary>
    public EventCodec(IEnumerable<IEventUpcaster> upcasters)
    {
        this.upcasters = upcasters.ToFrozenDictionary(u => (u.Name, u.FromVersion));
        var entries = typeof(Event)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Event)) && !t.IsAbstract)
            .Select(t => (Type: t, Name: t.GetCustomAttribute<EventNameAttribute>() ?? throw Unnamed(t)))
            .Select(x => (x.Type, Entry: new Entry(x.Name.Name, x.Name.Version, x.Type, JsonEncodedText.Encode(x.Name.Name))))
            .ToList();
        byName = entries.ToFrozenDictionary(x => x.Entry.Name, x => x.Entry, StringComparer.Ordinal);
        byType = entries.ToFrozenDictionary(x => x.Type, x => x.Entry);
    }

    /// <summary>Names of all events, for docs and tests.</summary>
    public IEnumerable<(string Name, int Version)> Names => byName.Values.Select(e => (e.Name, e.Version));

    /// <summary>The name under which an event stands in its stream.</summary>
    public string NameOf(Event e) => byType[e.GetType()].Name;

    /// <summary>The bytes of a commit's body.</summary>
    public byte[] Write(IReadOnlyList<Event> events)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * Math.Max(1, events.Count));
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartArray();
        for (var i = 0; i < events.Count; i++)
        {
            var entry = byType[events[i].GetType()];
            writer.WriteStartObject();
            writer.WriteString("type"u8, entry.EncodedName);
            writer.WriteNumber("v"u8, entry.Version);
            writer.WritePropertyName("data"u8);
            JsonSerializer.Serialize(writer, events[i], entry.TypeInfo);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a commit's body.</summary>
    /// <exception cref="UnknownEventException">An event that this release does not know.</exception>
    /// <exception cref="JsonException">The bytes are no body of a commit.</exception>
    public IReadOnlyList<Event> Read(ReadOnlySpan<byte> body)
    {
        var events = new List<Event>();
        var reader = new Utf8JsonReader(body);
        Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            events.Add(ReadOne(ref reader));
        return events;
    }

    private Event ReadOne(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.PropertyName);
        reader.Read();
        var name = reader.GetString()!;
        Expect(ref reader, JsonTokenType.PropertyName);
        reader.Read();
        var version = reader.GetInt32();
        Expect(ref reader, JsonTokenType.PropertyName);
        reader.Read();
        if (!byName.TryGetValue(name, out var entry))
            throw new UnknownEventException(name, version);
        var e =
            version == entry.Version
                ? (Event)JsonSerializer.Deserialize(ref reader, entry.TypeInfo)!
                : Lift(name, version, entry, JsonNode.Parse(ref reader)!.AsObject());
        Expect(ref reader, JsonTokenType.EndObject);
        return e;
    }

    private Event Lift(string name, int version, Entry entry, JsonObject data)
    {
        for (; version != entry.Version; version++)
        {
            if (!upcasters.TryGetValue((name, version), out var upcaster))
                throw new UnknownEventException(name, version);
            data = upcaster.Lift(data);
        }
        return (Event)data.Deserialize(entry.TypeInfo)!;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new JsonException($"Expected {type} at byte {reader.TokenStartIndex} of a commit's body.");
    }

    private static JsonTypeInfo Shape(Type type) =>
        EventSerialization.Default.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{type.Name} has no shape in {nameof(EventSerialization)}.");

    private static InvalidOperationException Unnamed(Type type) => new($"{type.Name} has no [EventName].");
}
