using System.Buffers;
using System.Text.Json;
using Workflows.Engine;
using Workflows.Runtime.Store;

namespace Workflows.Runtime.Verification;

/// <summary>The heads of all streams that moved since the last checkpoint. Checkpoints are a chained stream themselves.</summary>
/// <param name="Position">Every commit up to this position is covered by this checkpoint or an earlier one.</param>
internal sealed record Checkpoint(long Position, IReadOnlyList<CheckpointHead> Heads)
{
    public const string EventName = "HeadsRecorded";
    private const int Version = 1;

    public static StreamId Stream { get; } = new(StreamId.CheckpointKind + ":default");

    /// <summary>In the shape of every commit's body: an array with one event.</summary>
    public byte[] ToBody()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("type", EventName);
        writer.WriteNumber("v", Version);
        writer.WriteStartObject("data");
        writer.WriteNumber("position", Position);
        writer.WriteStartArray("heads");
        foreach (var head in Heads)
        {
            writer.WriteStartObject();
            writer.WriteString("stream", head.Stream.Value);
            writer.WriteNumber("sequence", head.LastSequence);
            writer.WriteString("hash", head.Hash.ToString());
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static Checkpoint Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var e = document.RootElement[0];
        if (e.GetProperty("type").GetString() != EventName || e.GetProperty("v").GetInt32() != Version)
            throw new InvalidOperationException("The checkpoint stream holds an event that this release does not know.");
        var data = e.GetProperty("data");
        return new Checkpoint(data.GetProperty("position").GetInt64(), [.. data.GetProperty("heads").EnumerateArray().Select(Head)]);
    }

    /// <summary>The head of one stream; null where the checkpoint does not name it, which costs no parsing.</summary>
    public static CheckpointHead? HeadOf(StreamId stream, ReadOnlyMemory<byte> body)
    {
        // As the writer above writes it, in its quotes: pi:1 is the beginning of many.
        if (body.Span.IndexOf(JsonSerializer.SerializeToUtf8Bytes(stream.Value)) < 0)
            return null;
        foreach (var head in Read(body).Heads)
        {
            if (head.Stream == stream)
                return head;
        }
        return null;
    }

    private static CheckpointHead Head(JsonElement head) =>
        new(
            new StreamId(head.GetProperty("stream").GetString()!),
            head.GetProperty("sequence").GetInt64(),
            new CommitHash(Convert.FromHexString(head.GetProperty("hash").GetString()!))
        );
}

internal readonly record struct CheckpointHead(StreamId Stream, long LastSequence, CommitHash Hash);
