using System.Buffers;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Reading;

/// <summary>
/// Rows of a CSV file. A cell in quotes may hold delimiters, line breaks and doubled quotes; rows end by CR, LF or both. A
/// quote that does not close, or text after one that did, is a fault of the whole file: no one can say which rows it has swallowed.
/// </summary>
internal sealed class CsvTable(TextReader text, char delimiter, ReadLimits limits) : Table
{
    private const int End = -1;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly SearchValues<char> _stops = SearchValues.Create([delimiter, '\r', '\n']);
    private readonly List<int> _ends = [];
    private readonly TextPool _pool = new();
    private char[] _row = new char[1024];
    private int _at;
    private int _end;
    private int _length;

    public override int Count => _ends.Count;

    /// <summary>The character between cells.</summary>
    public char Delimiter => delimiter;

    public override bool Next()
    {
        if (Fault is not null || Peek() == End)
        {
            return false;
        }

        Line++;
        _length = 0;
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
                Refuse("file.columns.many", $"line {Line}", $"At most {limits.Columns} columns");
                return false;
            }
        } while (TakeDelimiter());

        TakeLineEnd();
        return true;
    }

    public override string? Text(int cell)
    {
        var trimmed = CellText.Trimmed(Span(cell));
        return CellText.IsEmpty(trimmed) ? null : _pool.Get(trimmed);
    }

    public override string Raw(int cell) => Span(cell).ToString();

    /// <summary>A cell trimmed, without making it a string.</summary>
    public ReadOnlySpan<char> Cell(int cell) => CellText.Trimmed(Span(cell));

    public override bool IsEmpty(int cell) => CellText.Trimmed(Span(cell)).Length == 0;

    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        base.Dispose(disposing);
    }

    private ReadOnlySpan<char> Span(int cell)
    {
        var start = cell == 0 ? 0 : _ends[cell - 1];
        return _row.AsSpan(start, _ends[cell] - start);
    }

    private bool ReadPlain()
    {
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var stop = rest.IndexOfAny(_stops);
            if (!Append(stop < 0 ? rest : rest[..stop]))
            {
                return false;
            }

            if (stop >= 0)
            {
                return true;
            }
        }

        return true;
    }

    private bool ReadQuoted()
    {
        _at++;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var quote = rest.IndexOf('"');
            if (!Append(quote < 0 ? rest : rest[..quote]))
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

            Append("\"");
        }

        Refuse(
            "file.quote.open",
            $"a quote that opens on line {Line} and does not close before the file ends",
            "A closing quote; a quote inside a cell is written twice"
        );
        return false;
    }

    private bool IsClosed()
    {
        while (Peek() == ' ' && delimiter != ' ')
        {
            _at++;
        }

        if (Peek() is End or '\r' or '\n' || Peek() == delimiter)
        {
            return true;
        }

        Refuse(
            "file.quote.inside",
            $"on line {Line}, text after the quote that closes cell {_ends.Count + 1}",
            "A quote inside a cell written twice, and every opened quote closed: until then the rows after it cannot be told apart"
        );
        return false;
    }

    private bool TakeDelimiter()
    {
        if (Peek() != delimiter)
        {
            return false;
        }

        _at++;
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

    // Also moves past what is added, so that it can be called with a part of the buffer.
    private bool Append(ReadOnlySpan<char> run)
    {
        if (_length + run.Length > limits.RowLength)
        {
            Refuse(
                "file.row.long",
                $"line {Line} goes on for more than {limits.RowLength} characters",
                "One row on each line; look for a quote that does not close"
            );
            return false;
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

    private int Peek() => Fill() ? _buffer[_at] : End;

    private bool Fill()
    {
        if (_at < _end)
        {
            return true;
        }

        (_at, _end) = (0, text.Read(_buffer));
        return _end > 0;
    }
}
