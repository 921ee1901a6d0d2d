using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mainstay.Imports.Reading;

/// <summary>
/// The text of a stream as UTF-8, whatever it was written in: UTF-8 with or without mark, UTF-16 with mark, else
/// Windows-1252. A byte that is no text becomes U+FFFD, which refuses the row it stands in and no other.
/// </summary>
/// <remarks>Nearly every file is UTF-8 already, so its bytes pass as they are and nothing becomes characters before it must.</remarks>
internal sealed class Utf8Text : ForwardStream
{
    private const int Block = 64 * 1024;

    // The most that a byte of any of the codings becomes.
    private const int MostBytes = 3;

    private readonly Stream _stream;
    private readonly byte[] _raw = new byte[Block];
    private readonly byte[] _text = new byte[(Block + 2) * MostBytes];
    private readonly char[] _chars = new char[Block + 2];
    private readonly Decoder? _utf16;
    private int _rawAt;
    private int _rawEnd;
    private int _at;
    private int _end;
    private bool _ended;

    private Utf8Text(Stream stream)
    {
        _stream = stream;
        FillRaw();
        (Coding, _rawAt) = MarkOf(Pending);
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
    public static Utf8Text Open(Stream stream)
    {
        var text = new Utf8Text(stream);
        text.Fill();
        return text;
    }

    /// <summary>The first block of text, while nothing has been read.</summary>
    public ReadOnlySpan<byte> Start => _text.AsSpan(_at, _end - _at);

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _end - _at);
        _text.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    private ReadOnlySpan<byte> Pending => _raw.AsSpan(_rawAt, _rawEnd - _rawAt);

    private static (TextCoding Coding, int Length) MarkOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (TextCoding.Utf8WithMark, 3),
            [0xFF, 0xFE, ..] => (TextCoding.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (TextCoding.Utf16BigEndian, 2),
            _ => (TextCoding.Ascii, 0),
        };

    private void Fill()
    {
        (_at, _end) = (0, 0);
        while (_end == 0 && FillRaw())
        {
            Decode();
        }
    }

    // Keeps what could not be decoded yet (a part of a character at a block's edge) and adds to it; false when there is nothing.
    private bool FillRaw()
    {
        var left = _rawEnd - _rawAt;
        Pending.CopyTo(_raw);
        (_rawAt, _rawEnd) = (0, left);
        while (_rawEnd < Block && !_ended)
        {
            var read = _stream.Read(_raw, _rawEnd, Block - _rawEnd);
            _ended = read == 0;
            _rawEnd += read;
        }

        return _rawEnd > 0;
    }

    private void Decode()
    {
        if (_utf16 is not null)
        {
            _utf16.Convert(Pending, _chars, _ended, out var used, out var made, out _);
            _rawAt += used;
            Put(_chars.AsSpan(0, made));
        }
        else if (Coding == TextCoding.Windows1252)
        {
            var made = Windows1252.GetChars(Pending, _chars);
            _rawAt = _rawEnd;
            Put(_chars.AsSpan(0, made));
        }
        else
        {
            PassUtf8();
        }
    }

    private void PassUtf8()
    {
        while (_rawAt < _rawEnd)
        {
            var (whole, status) = WholeCharacters();
            Put(Pending[..whole]);
            _rawAt += whole;
            if (status == OperationStatus.NeedMoreData)
            {
                return;
            }

            if (status == OperationStatus.InvalidData && Coding == TextCoding.Ascii)
            {
                Coding = TextCoding.Windows1252;
                Decode();
                return;
            }

            if (status == OperationStatus.InvalidData)
            {
                Put("\uFFFD"u8);
                _rawAt++;
            }
        }
    }

    // How many of the pending bytes are characters, and what ended them. The first beyond ASCII tells UTF-8 from Windows-1252.
    private (int Bytes, OperationStatus Status) WholeCharacters()
    {
        if (Ascii.IsValid(Pending))
        {
            return (Pending.Length, OperationStatus.Done);
        }

        var status = Utf8.ToUtf16(Pending, _chars, out var whole, out _, replaceInvalidSequences: false, _ended);
        if (Coding == TextCoding.Ascii && !Ascii.IsValid(Pending[..whole]))
        {
            Coding = TextCoding.Utf8;
        }

        return (whole, status);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_text.AsSpan(_end));
        _end += bytes.Length;
    }

    private void Put(ReadOnlySpan<char> chars) => _end += Encoding.UTF8.GetBytes(chars, _text.AsSpan(_end));
}
