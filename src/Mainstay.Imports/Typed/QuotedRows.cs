namespace Mainstay.Imports.Typed;

/// <summary>Rows of a CSV file byte by byte, with everything that CSV allows: the careful way.</summary>
/// <remarks>
/// A cell in quotes may hold delimiters, line breaks and doubled quotes; rows end by CR, LF or both, as in
/// <see cref="Reading.CsvTable"/>. A quote that does not close, or text after one that did, is a fault of the whole file.
/// </remarks>
internal sealed class QuotedRows(Stream stream, byte delimiter)
{
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly List<int> _ends = [];
    private byte[] _row = new byte[1024];
    private int _at;
    private int _end;
    private int _length;

    /// <summary>The current row, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Bytes taken so far, the current row's line end included.</summary>
    public long Taken { get; private set; }

    /// <summary>What ended the reading before the file's end; null when nothing did.</summary>
    public RowFinding? Fault { get; private set; }

    /// <summary>How many cells the current row has.</summary>
    public int Count => _ends.Count;

    /// <summary>A cell of the current row without its quotes.</summary>
    public ReadOnlySpan<byte> this[int cell] => _row.AsSpan(cell == 0 ? 0 : _ends[cell - 1], LengthOf(cell));

    /// <summary>Moves to the next row; false at the end or at a fault.</summary>
    public bool Next()
    {
        if (Fault is not null || Peek() < 0)
        {
            return false;
        }

        Line++;
        _length = 0;
        _ends.Clear();
        do
        {
            if (Peek() == '"')
            {
                ReadQuoted();
            }
            else
            {
                ReadPlain();
            }

            _ends.Add(_length);
        } while (Fault is null && TakeIf(delimiter));

        _ = TakeIf((byte)'\r') | TakeIf((byte)'\n');
        return Fault is null;
    }

    private int LengthOf(int cell) => _ends[cell] - (cell == 0 ? 0 : _ends[cell - 1]);

    private void ReadPlain()
    {
        for (var b = Peek(); b >= 0 && b != delimiter && b != '\r' && b != '\n'; b = Peek())
        {
            Append(Take());
        }
    }

    private void ReadQuoted()
    {
        var opened = Line;
        Take();
        while (Peek() >= 0)
        {
            var b = Take();
            if (b != '"')
            {
                Append(b);
            }
            else if (Peek() == '"')
            {
                Append(Take());
            }
            else
            {
                Close();
                return;
            }
        }

        Fault = new RowFinding(
            0,
            null,
            "file.quote.open",
            $"a quote that opens on line {opened} and does not close before the file ends",
            "A closing quote; a quote inside a cell is written twice"
        );
    }

    private void Close()
    {
        while (Peek() == ' ')
        {
            Take();
        }

        if (Peek() is var b && b >= 0 && b != delimiter && b != '\r' && b != '\n')
        {
            Fault = new RowFinding(
                0,
                null,
                "file.quote.inside",
                $"on line {Line}, text after the quote that closes cell {_ends.Count + 1}",
                "A quote inside a cell written twice, and every opened quote closed: until then the rows after it cannot be told apart"
            );
        }
    }

    private bool TakeIf(byte wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        Take();
        return true;
    }

    private void Append(byte b)
    {
        if (_length == _row.Length)
        {
            Array.Resize(ref _row, _row.Length * 2);
        }

        _row[_length++] = b;
    }

    private byte Take()
    {
        Taken++;
        return _buffer[_at++];
    }

    private int Peek()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }

        return _end == 0 ? -1 : _buffer[_at];
    }
}
