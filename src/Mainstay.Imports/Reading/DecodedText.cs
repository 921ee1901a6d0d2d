using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mainstay.Imports.Reading;

/// <summary>How the bytes of a text file are written.</summary>
internal enum TextCoding
{
    /// <summary>Nothing above ASCII so far: UTF-8 or Windows-1252, which the first other byte will tell.</summary>
    Ascii,
    Utf8,
    Utf8WithMark,
    Windows1252,
    Utf16LittleEndian,
    Utf16BigEndian,
}

/// <summary>
/// The text of a stream, decoded as it is read: UTF-8 with or without mark, UTF-16 with mark, else Windows-1252. A byte that
/// is no text becomes U+FFFD, which refuses the row it stands in and no other.
/// </summary>
internal sealed class DecodedText : TextReader
{
    private const int Block = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Block];
    private readonly char[] _chars = new char[Block + 2];
    private readonly Decoder? _utf16;
    private int _byteAt;
    private int _byteEnd;
    private int _charAt;
    private int _charEnd;
    private bool _ended;

    private DecodedText(Stream stream)
    {
        _stream = stream;
        FillBytes();
        (Coding, _byteAt) = MarkOf(_bytes.AsSpan(0, _byteEnd));
        _utf16 = Coding switch
        {
            TextCoding.Utf16LittleEndian => Encoding.Unicode.GetDecoder(),
            TextCoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetDecoder(),
            _ => null,
        };
    }

    /// <summary>How the file is written, as far as it has been read.</summary>
    public TextCoding Coding { get; private set; }

    /// <summary>Windows-1252, which older exports are written in.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Opens a stream; the first block of its text can be looked at before anything is read.</summary>
    public static DecodedText Open(Stream stream)
    {
        var text = new DecodedText(stream);
        text.FillChars();
        return text;
    }

    /// <summary>The first block of text, while nothing has been read.</summary>
    public ReadOnlySpan<char> Start => _chars.AsSpan(_charAt, _charEnd - _charAt);

    /// <summary>Whether the first block is the whole file.</summary>
    public bool StartIsAll => _ended;

    public override int Read(Span<char> buffer)
    {
        if (_charAt == _charEnd)
        {
            FillChars();
        }

        var count = Math.Min(buffer.Length, _charEnd - _charAt);
        _chars.AsSpan(_charAt, count).CopyTo(buffer);
        _charAt += count;
        return count;
    }

    private static (TextCoding Coding, int Length) MarkOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (TextCoding.Utf8WithMark, 3),
            [0xFF, 0xFE, ..] => (TextCoding.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (TextCoding.Utf16BigEndian, 2),
            _ => (TextCoding.Ascii, 0),
        };

    // Keeps what could not be decoded yet (half a character at a block's edge) and adds to it.
    private void FillBytes()
    {
        var left = _byteEnd - _byteAt;
        _bytes.AsSpan(_byteAt, left).CopyTo(_bytes);
        (_byteAt, _byteEnd) = (0, left);
        while (_byteEnd < Block && !_ended)
        {
            var read = _stream.Read(_bytes, _byteEnd, Block - _byteEnd);
            _ended = read == 0;
            _byteEnd += read;
        }
    }

    private void FillChars()
    {
        (_charAt, _charEnd) = (0, 0);
        while (_charEnd == 0)
        {
            if (_byteAt == _byteEnd || (!_ended && _byteEnd - _byteAt < 4))
            {
                FillBytes();
            }

            if (_byteAt == _byteEnd && (_utf16 is null || _ended))
            {
                return;
            }

            Decode();
            if (_charEnd == 0 && !_ended)
            {
                FillBytes();
            }
        }
    }

    private void Decode()
    {
        switch (Coding)
        {
            case TextCoding.Utf16LittleEndian or TextCoding.Utf16BigEndian:
                _utf16!.Convert(Pending, _chars, _ended, out var used, out _charEnd, out _);
                _byteAt += used;
                break;
            case TextCoding.Windows1252:
                _charEnd = Windows1252.GetChars(Pending, _chars);
                _byteAt = _byteEnd;
                break;
            default:
                DecodeUtf8();
                break;
        }
    }

    private void DecodeUtf8()
    {
        var status = Utf8.ToUtf16(Pending, _chars, out var used, out _charEnd, replaceInvalidSequences: false, _ended);
        if (Coding == TextCoding.Ascii && !Ascii.IsValid(Pending[..used]))
        {
            Coding = TextCoding.Utf8;
        }

        _byteAt += used;
        if (status != OperationStatus.InvalidData)
        {
            return;
        }

        if (Coding == TextCoding.Ascii)
        {
            Coding = TextCoding.Windows1252;
            return;
        }

        _chars[_charEnd++] = '\uFFFD';
        _byteAt++;
    }

    private ReadOnlySpan<byte> Pending => _bytes.AsSpan(_byteAt, _byteEnd - _byteAt);
}
