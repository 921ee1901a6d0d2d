using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>The one buffer that a file goes through, with the count of lines and columns.</summary>
internal sealed partial class XmlScanner
{
    private const int BufferSize = 1 << 18;
    private const byte FirstPlain = 0x20;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _at;
    private int _end;
    private bool _isWhole;
    private int _line = 1;
    private int _lineStart;
    private int _notCounted;

    /// <summary>Reads past a byte-order mark and refuses other encodings.</summary>
    public void Begin()
    {
        Fill();
        var head = _buffer.AsSpan(0, _end);
        if (head.StartsWith("\uFEFF"u8))
        {
            _at = 3;
            _lineStart = 3;
        }
        else if (head.Length > 1 && (head[0] is 0xFE or 0xFF or 0 || head[1] == 0))
        {
            throw Refusal(0, "the file is not UTF-8 (it begins as UTF-16 or UTF-32 does); save it as UTF-8");
        }
    }

    /// <summary>Counts lines and the bytes that are no characters of their own, and refuses bytes that no text holds.</summary>
    private void Lines(int start, int length)
    {
        var text = _buffer.AsSpan(start, length);
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (b == '\n')
            {
                _line++;
                _lineStart = start + i + 1;
                _notCounted = 0;
            }
            else if (b < FirstPlain && b is not ((byte)'\t' or (byte)'\r'))
            {
                throw Refusal(start + i, $"a control character (0x{b:X2})");
            }
            else if ((b & 0xC0) == 0x80)
            {
                _notCounted++;
            }
        }

        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            throw Refusal(start, "bytes that are not UTF-8; save the file as UTF-8");
        }
    }

    private bool Available(int count)
    {
        while (_end - _at < count)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads more behind what is not used yet; false at the end of the file.</summary>
    private bool Fill()
    {
        if (_isWhole)
        {
            return false;
        }

        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            _lineStart -= _at;
            _end -= _at;
            _at = 0;
        }

        if (_end == BufferSize)
        {
            throw Refusal(_at, $"one tag, text or comment is longer than {BufferSize / 1024} KiB");
        }

        var read = stream.Read(_buffer, _end, BufferSize - _end);
        _end += read;
        _isWhole = read == 0;
        return read > 0;
    }

    private Place Here(int at) => new(_line, Math.Max(1, at - _lineStart - _notCounted + 1));

    private RefusedXmlException Refusal(int at, string reason) => new(Here(at), reason);

    private static string Shown(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name[..Math.Min(name.Length, 60)]);
}
