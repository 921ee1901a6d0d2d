using System.Buffers;

namespace Mainstay.Imports.Reading;

/// <summary>Rows of a CSV file of UTF-8, byte by byte, with everything that CSV allows; nothing becomes a string here.</summary>
/// <remarks>
/// A cell in quotes may hold delimiters, line breaks and doubled quotes; rows end by CR, LF or both. A quote that does not
/// close, or text after one that did, is a fault of the whole file: no one can say which rows it has swallowed.
/// </remarks>
internal sealed class CsvRows(Stream stream, byte[] delimiter, ReadLimits limits)
{
    private const int End = -1;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly SearchValues<byte> _stops = SearchValues.Create([delimiter[0], (byte)'\r', (byte)'\n']);
    private readonly List<int> _ends = [];
    private byte[] _row = new byte[1024];
    private long _before;
    private int _at;
    private int _end;
    private int _length;
    private int _counted;
    private int _characters;

    /// <summary>The current row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Bytes taken so far, the current row's line end included.</summary>
    public long Taken => _before + _at;

    /// <summary>What ended the reading before the file's end; null when nothing did.</summary>
    public RowFinding? Fault { get; private set; }

    /// <summary>Whether the current row is the last and has no line end, so that it may have been cut off.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>How many cells the current row has.</summary>
    public int Count => _ends.Count;

    /// <summary>A cell of the current row without its quotes.</summary>
    public ReadOnlySpan<byte> this[int cell]
    {
        get
        {
            var start = cell == 0 ? 0 : _ends[cell - 1];
            return _row.AsSpan(start, _ends[cell] - start);
        }
    }

    /// <summary>Moves to the next row; false at the end or at a fault.</summary>
    public bool Next()
    {
        if (Fault is not null || Peek() == End)
        {
            return false;
        }

        Line++;
        (_length, _counted, _characters) = (0, 0, 0);
        _ends.Clear();
        do
        {
            if (!(Peek() == '"' ? ReadQuoted() : ReadPlain()))
            {
                return false;
            }

            _ends.Add(_length);
            if (_ends.Count > limits.Columns)
            {
                return Refuse("file.columns.many", $"line {Line}", $"At most {limits.Columns} columns");
            }
        } while (TakeDelimiter());

        TakeLineEnd();
        return true;
    }

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_at, _end - _at);

    private bool ReadPlain()
    {
        while (Holds(1))
        {
            var stop = Rest.IndexOfAny(_stops);
            if (!Append(stop < 0 ? Rest : Rest[..stop]))
            {
                return false;
            }

            if (stop < 0)
            {
                continue;
            }

            if (_buffer[_at] is (byte)'\r' or (byte)'\n' || IsAtDelimiter())
            {
                return true;
            }

            // The first byte of a delimiter of several, and another character after all.
            if (!Append(Rest[..1]))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadQuoted()
    {
        _at++;
        while (Holds(1))
        {
            var quote = Rest.IndexOf((byte)'"');
            if (!Append(quote < 0 ? Rest : Rest[..quote]))
            {
                return false;
            }

            if (quote < 0)
            {
                continue;
            }

            _at++;
            if (Peek() != '"')
            {
                return IsClosed();
            }

            if (!Append(Rest[..1]))
            {
                return false;
            }
        }

        return Refuse(
            "file.quote.open",
            $"a quote that opens on line {Line} and does not close before the file ends",
            "A closing quote; a quote inside a cell is written twice"
        );
    }

    private bool IsClosed()
    {
        while (Peek() == ' ' && delimiter[0] != ' ')
        {
            _at++;
        }

        return Peek() is End or '\r' or '\n'
            || IsAtDelimiter()
            || Refuse(
                "file.quote.inside",
                $"on line {Line}, text after the quote that closes cell {_ends.Count + 1}",
                "A quote inside a cell written twice, and every opened quote closed: until then the rows after it cannot be told apart"
            );
    }

    private bool IsAtDelimiter() => Holds(delimiter.Length) && Rest.StartsWith(delimiter);

    private bool TakeDelimiter()
    {
        if (!IsAtDelimiter())
        {
            return false;
        }

        _at += delimiter.Length;
        return true;
    }

    private void TakeLineEnd()
    {
        var end = Peek();
        IsCutOff = end == End;
        if (end == End)
        {
            return;
        }

        _at++;
        if (end == '\r' && Peek() == '\n')
        {
            _at++;
        }
    }

    // Also moves past what is added, which is a part of the buffer.
    private bool Append(ReadOnlySpan<byte> run)
    {
        if (_length + run.Length > limits.RowLength && IsTooLong(run))
        {
            return Refuse(
                "file.row.long",
                $"line {Line} goes on for more than {limits.RowLength} characters",
                "One row on each line; look for a quote that does not close"
            );
        }

        if (_length + run.Length > _row.Length)
        {
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _length + run.Length));
        }

        run.CopyTo(_row.AsSpan(_length));
        _length += run.Length;
        _at += run.Length;
        return true;
    }

    // The limit is of characters, and a row of so many bytes may have fewer.
    private bool IsTooLong(ReadOnlySpan<byte> run)
    {
        _characters += Characters(_row.AsSpan(_counted, _length - _counted));
        _counted = _length;
        return _characters + Characters(run) > limits.RowLength;
    }

    // As UTF-16 counts: the first byte of a character is one, or two where four bytes make it.
    private static int Characters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count +=
                (b & 0xC0) == 0x80 ? 0
                : b >= 0xF0 ? 2
                : 1;
        }

        return count;
    }

    private bool Refuse(string code, string found, string wanted)
    {
        Fault = new RowFinding(0, null, code, found, wanted);
        return false;
    }

    private int Peek() => Holds(1) ? _buffer[_at] : End;

    // Whether so many bytes are still to come; they then stand in the buffer.
    private bool Holds(int bytes)
    {
        while (_end - _at < bytes)
        {
            Rest.CopyTo(_buffer);
            _before += _at;
            (_at, _end) = (0, _end - _at);
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
