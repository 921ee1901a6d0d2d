using System.Runtime.CompilerServices;
using Mainstay.Imports.Reading;

namespace Mainstay.Imports.Typed;

/// <summary>Plain lines, cells side by side and no quotes, into columns of numbers: the quick way.</summary>
/// <remarks>
/// <para>
/// One pass over the bytes. Every cell has a quick reading for how it nearly always looks (<see cref="QuickCells"/>); at its
/// first surprise that cell alone is read by <see cref="CellBytes"/>, so that full correctness costs the common cell nothing.
/// A quote at a cell's start ends the quick way for the whole file: only a reader that knows whether it stands inside
/// quotes can say where rows end (<see cref="CsvRows"/>).
/// </para>
/// <para>
/// Pointers, not spans: a check for every byte would cost more than the work on it. It never reads past the end by more
/// than the <see cref="Margin"/> that the buffer has beyond it, because the byte before the end is a line end.
/// </para>
/// </remarks>
internal sealed unsafe class LineParser(TypedHeader header, TypedBlock block)
{
    /// <summary>Readable bytes that a buffer must have beyond its last line.</summary>
    public const int Margin = 64;

    private readonly Plan[] _cells = PlansOf(header, block);
    private int _line;

    /// <summary>Whether a quote or a bare carriage return was met: then nothing of this part counts.</summary>
    public bool NeedsCare { get; private set; }

    /// <summary>Lines read so far, empty ones too.</summary>
    public int Lines => _line;

    /// <summary>Reads lines into the block until it is full or the lines end.</summary>
    /// <param name="at">The first byte of a line.</param>
    /// <param name="end">The byte after the last line's end.</param>
    /// <returns>The first byte not read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte* Read(byte* at, byte* end)
    {
        unchecked
        {
            var row = block.Count;
            var lines = block.LineNumbers;
            while (at < end && row < TypedBlock.Rows)
            {
                _line++;
                if (*at == '\n' || (*at == '\r' && at[1] == '\n'))
                {
                    at += *at == '\n' ? 1 : 2;
                    continue;
                }

                lines[row] = _line;
                at = ReadLine(at, row++);
            }

            block.Count = row;
            return at;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private byte* ReadLine(byte* at, int row)
    {
        unchecked
        {
            var delimiter = header.Delimiter;
            var cells = _cells;
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0 && *at++ != delimiter)
                {
                    return Spoil(at - 1, row);
                }

                ref readonly var cell = ref cells[i];
                int value;
                var isQuick = cell.Kind switch
                {
                    TypedKind.Day => QuickCells.Day(ref at, delimiter, out value),
                    TypedKind.WholeNumber => QuickCells.WholeNumber(ref at, delimiter, out value),
                    TypedKind.Code => QuickCells.Code(ref at, delimiter, cell.Codes, out value),
                    TypedKind.Hundredths => QuickCells.Hundredths(ref at, delimiter, out value),
                    _ => QuickCells.PassOver(ref at, delimiter, out value),
                };
                if (!isQuick)
                {
                    value = ReadCarefully(ref at, in cell);
                }

                if (cell.Target is not null)
                {
                    cell.Target[row] = value;
                }
            }

            at += *at == '\r' ? 1 : 0;
            return *at == '\n' ? at + 1 : Spoil(at, row);
        }
    }

    private int ReadCarefully(ref byte* at, in Plan cell)
    {
        NeedsCare |= *at == '"';
        var length = QuickCells.Length(at, header.Delimiter);
        var value = CellBytes.Read(new ReadOnlySpan<byte>(at, length), cell.Kind, cell.Codes);
        at += length;
        return value;
    }

    // Too few or too many cells: nobody can say which is which.
    private byte* Spoil(byte* at, int row)
    {
        foreach (var cell in _cells)
        {
            if (cell.Target is not null)
            {
                cell.Target[row] = TypedColumn.Bad;
            }
        }

        for (; *at != '\n'; at++)
        {
            NeedsCare |= *at is (byte)'"' || (*at == '\r' && at[1] != '\n');
        }

        return at + 1;
    }

    private static Plan[] PlansOf(TypedHeader header, TypedBlock block)
    {
        var plans = new Plan[header.Cells.Count];
        for (var i = 0; i < plans.Length; i++)
        {
            var (column, target) = header.Cells[i];
            plans[i] = new Plan(column.Kind, target < 0 ? null : block.Cells(target), column.PackedCodes());
        }

        return plans;
    }

    private readonly struct Plan(TypedKind kind, int* target, ulong[] codes)
    {
        public readonly TypedKind Kind = kind;
        public readonly int* Target = target;
        public readonly ulong[] Codes = codes;
    }
}
