using System.Buffers;

namespace Mainstay.Returns.Reading;

/// <summary>What the scanner found.</summary>
internal enum XmlToken
{
    /// <summary>A start tag; an empty element is a start and an end.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text between tags, references resolved; never empty.</summary>
    Text,

    /// <summary>The end of the file.</summary>
    EndOfFile,
}

/// <summary>Cuts UTF-8 XML into tags and texts in one pass over one buffer, and refuses whatever is not plain.</summary>
/// <remarks>
/// A return needs elements, text, comments and the five named references, so nothing else is read: no document type, no
/// entity of the file's own. No tag, text or comment may be longer than the buffer, which is what keeps memory flat.
/// </remarks>
internal sealed partial class XmlScanner(Stream stream)
{
    private const byte LastPlain = 0x7E;

    private static readonly SearchValues<byte> NameBytes = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:"u8
    );

    private readonly OpenElements _open = new();
    private bool _closes;
    private int _start;
    private int _length;
    private byte[]? _resolved;

    /// <summary>The name of a tag, or a text.</summary>
    public ReadOnlySpan<byte> Span => _resolved ?? _buffer.AsSpan(_start, _length);

    /// <summary>Where the token begins.</summary>
    public Place Place { get; private set; }

    /// <summary>The next token.</summary>
    /// <exception cref="RefusedXmlException">The file is not well formed, or holds what a return may not.</exception>
    public XmlToken Next()
    {
        _resolved = null;
        if (_closes)
        {
            _closes = false;
            _open.Close();
            return XmlToken.End;
        }

        while (true)
        {
            if (_at == _end && !Fill())
            {
                return EndOfFile();
            }

            Place = Here(_at);
            if (_buffer[_at] != '<')
            {
                return Text();
            }

            if (Available(2) && _buffer[_at + 1] is (byte)'!' or (byte)'?')
            {
                if (Special())
                {
                    return XmlToken.Text;
                }

                continue;
            }

            return Tag();
        }
    }

    private XmlToken EndOfFile()
    {
        Place = Here(_at);
        return _open.HasHadRoot && _open.Depth == 0
            ? XmlToken.EndOfFile
            : throw Refusal(
                _at,
                _open.Depth == 0
                    ? "there is no element in the file"
                    : $"the file ends before </{Shown(_open.Name)}>: it is cut off"
            );
    }

    private XmlToken Text()
    {
        int length;
        while ((length = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'<')) < 0)
        {
            if (!Fill())
            {
                length = _end - _at;
                break;
            }
        }

        var text = _buffer.AsSpan(_at, length);
        (_start, _length) = (_at, length);
        if (text.ContainsAnyExceptInRange(FirstPlain, LastPlain))
        {
            Lines(_at, length);
        }

        var hasReference = text.Contains((byte)'&');
        if (_open.Depth == 0 && text.ContainsAnyExcept(" \t\r\n"u8))
        {
            throw Refusal(_at, "text outside the root element");
        }

        if (hasReference)
        {
            _resolved = XmlReferences.Resolved(text) ?? throw Refusal(_at, XmlReferences.Refused);
        }

        _at += length;
        return XmlToken.Text;
    }

    private XmlToken Tag()
    {
        int close;
        while ((close = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'>')) < 0)
        {
            if (!Fill())
            {
                throw Refusal(_at, "a tag is not closed");
            }
        }

        if (_buffer[_at + 1] == '/')
        {
            return EndTag(close);
        }

        (_start, _length) = (_at + 1, NameLength(_at + 1));
        var after = _buffer[_start + _length];
        if (after != '>')
        {
            close = Attributes(after);
        }

        if (_open.Open(Span) is { } refused)
        {
            throw Refusal(_at, refused);
        }

        _closes = _buffer[_at + close - 1] == '/';
        _at += close + 1;
        return XmlToken.Start;
    }

    private XmlToken EndTag(int close)
    {
        (_start, _length) = (_at + 2, close - 2);
        var name = _buffer.AsSpan(_start, _length);
        if (!name.SequenceEqual(_open.Name))
        {
            name = name.TrimEnd(" \t\r\n"u8);
            if (_open.Depth == 0 || !name.SequenceEqual(_open.Name))
            {
                throw Refusal(
                    _at,
                    $"</{Shown(name)}> closes nothing{(_open.Depth == 0 ? "" : $": </{Shown(_open.Name)}> is wanted")}"
                );
            }

            _length = name.Length;
        }

        _open.Close();
        _at += close + 1;
        return XmlToken.End;
    }

    private int NameLength(int start)
    {
        var length = _buffer.AsSpan(start, _end - start).IndexOfAnyExcept(NameBytes);
        return length > 0 && _buffer[start] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.')
            ? length
            : throw Refusal(start - 1, "'<' is followed by no element's name; write &lt; for the sign itself");
    }

    /// <summary>Reads past attributes; gives where the tag closes, from its start.</summary>
    private int Attributes(byte after)
    {
        if (after is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'/'))
        {
            throw Refusal(_at, "an element's name holds a character that no item's name has");
        }

        int close;
        while ((close = XmlAttributes.Close(_buffer.AsSpan(_at, _end - _at), 1 + _length, out var refused)) < 0)
        {
            if (refused is not null || !Fill())
            {
                throw Refusal(_at, refused ?? "a tag is not closed");
            }

            _start = _at + 1;
        }

        Lines(_at, close);
        return close;
    }

    /// <summary>Reads past a comment or instruction, or gives the text of a CDATA section (true).</summary>
    private bool Special()
    {
        Available(9);
        var rest = _buffer.AsSpan(_at, _end - _at);
        if (rest.StartsWith("<!--"u8))
        {
            Past("-->"u8, 4, "a comment");
            return false;
        }

        if (rest.StartsWith("<?"u8))
        {
            var instruction = Past("?>"u8, 2, "an instruction");
            XmlDeclaration.Check(instruction, reason => Refusal(_start, reason));
            return false;
        }

        if (rest.StartsWith("<![CDATA["u8) && _open.Depth > 0)
        {
            var text = Past("]]>"u8, 9, "a CDATA section");
            (_start, _length) = (_start + 9, text.Length - 12);
            return _length > 0;
        }

        throw Refusal(
            _at,
            rest.StartsWith("<!DOCTYPE"u8)
                ? "a document type (DTD) is not read: it can pull in other files and expand without end; remove it"
                : "'<!' begins neither a comment nor a CDATA section"
        );
    }

    private ReadOnlySpan<byte> Past(ReadOnlySpan<byte> close, int from, string what)
    {
        int found;
        while (_end - _at < from || (found = _buffer.AsSpan(_at + from, _end - _at - from).IndexOf(close)) < 0)
        {
            if (!Fill())
            {
                throw Refusal(_at, $"{what} is not closed");
            }
        }

        (_start, _length) = (_at, from + found + close.Length);
        Lines(_start, _length);
        _at += _length;
        return _buffer.AsSpan(_start, _length);
    }
}
