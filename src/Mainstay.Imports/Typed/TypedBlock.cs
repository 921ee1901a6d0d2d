namespace Mainstay.Imports.Typed;

/// <summary>Some rows of a file as columns of numbers, handed on and then filled again.</summary>
public sealed unsafe class TypedBlock
{
    /// <summary>The most rows of a block: its columns stay in the processor's nearest caches.</summary>
    public const int Rows = 1024;

    // Pinned for their whole life, so that the parser's pointers hold.
    private readonly int[][] _columns;

    internal TypedBlock(int columns) =>
        _columns = [
            .. Enumerable.Range(0, columns + 1).Select(_ => GC.AllocateUninitializedArray<int>(Rows, pinned: true)),
        ];

    /// <summary>How many rows it holds.</summary>
    public int Count { get; internal set; }

    /// <summary>How many columns it has.</summary>
    public int Columns => _columns.Length - 1;

    /// <summary>The cells of a column, in the layout's order.</summary>
    public ReadOnlySpan<int> this[int column] => _columns[column].AsSpan(0, Count);

    /// <summary>The line of each row, counted from 1 at the part's first.</summary>
    public ReadOnlySpan<int> Lines => _columns[^1].AsSpan(0, Count);

    internal int* Cells(int column) => (int*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _columns[column][0]);

    internal int* LineNumbers => Cells(_columns.Length - 1);
}

/// <summary>What takes the rows of a part of a file, in file order.</summary>
public abstract class BlockTaker
{
    /// <summary>Takes a block; what is wanted of it is copied, since it is filled again.</summary>
    public abstract void Take(TypedBlock block);
}
