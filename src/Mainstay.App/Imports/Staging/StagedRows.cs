namespace Mainstay.App.Imports.Staging;

/// <summary>The allow-listed cells of every row of an extract: all of it that is ever kept, and what its hash is of.</summary>
internal sealed class StagedRows
{
    private readonly Chunks _chunks = new();
    private readonly RowsHash _hash = new();

    public int Count { get; private set; }

    public IReadOnlyList<Chunk> Chunks => _chunks.Closed;

    /// <summary>Order-free hash of the rows, lower-case hexadecimal.</summary>
    public string Sha256() => _hash.Result();

    public void Add(int line, IReadOnlyList<string?> cells)
    {
        _hash.Add(cells);
        Count++;
        _chunks.Writer.Write7BitEncodedInt(line);
        _chunks.Writer.Write7BitEncodedInt(cells.Count);
        foreach (var cell in cells)
        {
            _chunks.Writer.Write(cell is not null);
            if (cell is not null)
            {
                _chunks.Writer.Write(cell);
            }
        }

        _chunks.EndItem();
    }

    public void Close() => _chunks.Close();

    /// <summary>How many rows kept chunks hold, and the hash of them, for verify.</summary>
    public static (int Rows, string Sha256) CountAndHash(Chunks chunks)
    {
        var hash = new RowsHash();
        var count = 0;
        foreach (var cells in chunks.Read(Cells))
        {
            hash.Add(cells);
            count++;
        }

        return (count, hash.Result());
    }

    private static string?[] Cells(BinaryReader reader)
    {
        reader.Read7BitEncodedInt();
        var cells = new string?[reader.Read7BitEncodedInt()];
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = reader.ReadBoolean() ? reader.ReadString() : null;
        }

        return cells;
    }
}
