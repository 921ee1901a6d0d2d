namespace Mainstay.Imports.Reading;

/// <summary>A file as rows of cells, one at a time and forward only; the same for CSV and workbooks (contract K24).</summary>
internal abstract class Table : IDisposable
{
    /// <summary>The current row as a spreadsheet numbers it, from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>What ended the reading before the file's end; null when nothing did.</summary>
    public RowFinding? Fault { get; protected set; }

    /// <summary>Whether the current row is the last and has no line end, so that it may have been cut off.</summary>
    public bool IsCutOff { get; protected set; }

    /// <summary>How many cells the current row has.</summary>
    public abstract int Count { get; }

    /// <summary>Whether a bare number in a date column is Excel's count of days.</summary>
    public virtual bool HasSerials => false;

    /// <summary>The day of Excel's serial 0.</summary>
    public virtual DateOnly Epoch => new(1899, 12, 30);

    /// <summary>Moves to the next row; false at the end or at a fault.</summary>
    public abstract bool Next();

    /// <summary>A cell of the current row, trimmed; null when it is empty. Only what is asked for becomes a string.</summary>
    public abstract string? Text(int cell);

    /// <summary>A cell exactly as it stands.</summary>
    public abstract string Raw(int cell);

    public bool IsBlank()
    {
        for (var i = 0; i < Count; i++)
        {
            if (!IsEmpty(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Moves on to the next row that holds something.</summary>
    public bool NextFilled()
    {
        while (Next())
        {
            if (!IsBlank())
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    /// <summary>Whether a cell holds nothing.</summary>
    public abstract bool IsEmpty(int cell);

    protected void Refuse(string code, string found, string wanted) =>
        Fault = new RowFinding(0, null, code, found, wanted);
}
