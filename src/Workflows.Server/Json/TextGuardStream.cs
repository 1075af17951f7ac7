using Workflows.Feel;

namespace Workflows.Server.Json;

/// <summary>Passes a JSON body on as it comes in and stops at the first U+0000, telling line and column.</summary>
internal sealed class TextGuardStream(Stream body) : Stream
{
    private JsonNulScan scan = new();
    private int line = 1;
    private int column = 1;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Passed(buffer.AsSpan(offset, count), body.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        return Passed(buffer.Span, read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Passed(ReadOnlySpan<byte> buffer, int read)
    {
        var piece = buffer[..read];
        var found = scan.Find(piece);
        Count(found < 0 ? piece : piece[..found]);
        return found < 0 ? read : throw new UnstorableTextException(line, column);
    }

    private void Count(ReadOnlySpan<byte> piece)
    {
        var last = piece.LastIndexOf((byte)'\n');
        line += piece.Count((byte)'\n');
        column = last < 0 ? column + piece.Length : piece.Length - last;
    }
}
