namespace Mainstay.Imports.Typed;

/// <summary>The bytes of a part of a file, some whole lines at a time.</summary>
/// <remarks>A line belongs to the part in which it begins, so a part skips to its first line's beginning and reads on to its last line's end.</remarks>
internal sealed unsafe class PartBytes
{
    private readonly Stream _stream;
    private readonly long _to;
    private byte[] _buffer;
    private long _position;
    private int _filled;
    private int _end;
    private bool _isDone;

    public PartBytes(Stream stream, long dataAt, long from, long to, int blockBytes)
    {
        _stream = stream;
        _to = to;
        _buffer = GC.AllocateUninitializedArray<byte>(blockBytes + LineParser.Margin, pinned: true);
        _position = from > dataAt ? AfterLineEnd(stream, from - 1) : from;
        stream.Position = _position;
        _isDone = _position >= to;
    }

    public byte* First => Pointer(0);

    /// <summary>The byte after the last whole line.</summary>
    public byte* End => Pointer(_end);

    /// <summary>Reads on; false when the part has no more lines.</summary>
    public bool Next()
    {
        var left = _filled - _end;
        Buffer.BlockCopy(_buffer, _end, _buffer, 0, left);
        (_filled, _end) = (left, 0);
        while (!_isDone && _end == 0)
        {
            if (_filled == Room)
            {
                Grow();
            }

            var read = _stream.Read(_buffer, _filled, Room - _filled);
            _filled += read;
            _position += read;
            Cut(isLast: read == 0);
        }

        return _end > 0;
    }

    private int Room => _buffer.Length - LineParser.Margin;

    // The part's last line is the first that ends at or after its last byte.
    private void Cut(bool isLast)
    {
        var bytes = _buffer.AsSpan(0, _filled);
        var over = _position - _to;
        var lastByte = (int)Math.Clamp(_filled - over - 1, 0, _filled);
        if (over >= 0 && bytes[lastByte..].IndexOf((byte)'\n') is >= 0 and var at)
        {
            _isDone = true;
            _end = lastByte + at + 1;
        }
        else if (isLast)
        {
            _isDone = true;
            _end = Ended();
        }
        else
        {
            _end = bytes.LastIndexOf((byte)'\n') + 1;
        }
    }

    // A last line without a line end gets one.
    private int Ended()
    {
        if (_filled > 0 && _buffer[_filled - 1] != '\n')
        {
            _buffer[_filled++] = (byte)'\n';
        }

        return _filled;
    }

    private void Grow()
    {
        var larger = GC.AllocateUninitializedArray<byte>((Room * 2) + LineParser.Margin, pinned: true);
        Buffer.BlockCopy(_buffer, 0, larger, 0, _filled);
        _buffer = larger;
    }

    private byte* Pointer(int at) => (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _buffer[0]) + at;

    private static long AfterLineEnd(Stream stream, long from)
    {
        stream.Position = from;
        var bytes = new byte[4096];
        for (int read; (read = stream.Read(bytes)) > 0; from += read)
        {
            if (bytes.AsSpan(0, read).IndexOf((byte)'\n') is >= 0 and var at)
            {
                return from + at + 1;
            }
        }

        return from;
    }
}
