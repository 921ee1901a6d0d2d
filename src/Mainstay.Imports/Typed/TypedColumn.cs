using System.Text;

namespace Mainstay.Imports.Typed;

/// <summary>What a cell of a typed column holds.</summary>
public enum TypedKind : byte
{
    /// <summary>Nothing that is wanted; the cell is passed over.</summary>
    NotRead,

    /// <summary>A whole number from 1 to 2,147,483,647.</summary>
    WholeNumber,

    /// <summary>An ISO date, as <see cref="DateOnly.DayNumber"/>.</summary>
    Day,

    /// <summary>A number of 0 or more with two decimals, in hundredths.</summary>
    Hundredths,

    /// <summary>One of some codes, as its place among them.</summary>
    Code,
}

/// <summary>A column of a file that is read as numbers.</summary>
/// <param name="Name">Its header; letters' case does not matter.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Codes">The codes of <see cref="TypedKind.Code"/>, spelt as in the file; at most eight letters each.</param>
public sealed record TypedColumn(string Name, TypedKind Kind, params IReadOnlyList<string> Codes)
{
    /// <summary>A cell that holds nothing.</summary>
    public const int Empty = int.MinValue;

    /// <summary>A cell that does not hold what its column wants.</summary>
    public const int Bad = int.MinValue + 1;

    /// <summary>Whether a cell has a value.</summary>
    public static bool IsValue(int cell) => cell > Bad;

    /// <summary>Each code's bytes in one number, first letter lowest.</summary>
    internal ulong[] PackedCodes() => [.. Codes.Select(c => CellBytes.Pack(Encoding.UTF8.GetBytes(c)))];
}
