namespace Mainstay.Imports.Typed;

/// <summary>Every row of a part as columns of numbers.</summary>
/// <param name="columns">How many columns the layout has.</param>
public sealed class TypedRows(int columns) : BlockTaker
{
    private readonly int[][] _columns = [.. Enumerable.Range(0, columns).Select(_ => new int[TypedBlock.Rows])];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The cells of a column, in the layout's order.</summary>
    public ReadOnlySpan<int> this[int column] => _columns[column].AsSpan(0, Count);

    /// <inheritdoc/>
    public override void Take(TypedBlock block)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (Count + block.Count > _columns[i].Length)
            {
                Array.Resize(ref _columns[i], Math.Max(_columns[i].Length * 2, Count + block.Count));
            }

            block[i].CopyTo(_columns[i].AsSpan(Count));
        }

        Count += block.Count;
    }
}
