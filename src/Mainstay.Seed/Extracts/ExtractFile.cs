using System.Text;
using Mainstay.Imports;

namespace Mainstay.Seed.Extracts;

/// <summary>A source's rows as a system would export them on a day.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="AsOf">The day of the export.</param>
/// <param name="IsFull">Whether it holds everything; false for what is new or changed since the export before.</param>
/// <param name="Columns">The header.</param>
/// <param name="Rows">The cells; null where empty.</param>
public sealed record ExtractFile(
    string Source,
    DateOnly AsOf,
    bool IsFull,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string?[]> Rows
)
{
    /// <summary>The file's name, in the order of import.</summary>
    public string FileName(int number) => $"{number:000}-{AsOf:yyyy-MM-dd}-{Source}.csv";

    /// <summary>The file as CSV, UTF-8 without mark, one line feed a line: the same bytes everywhere.</summary>
    public byte[] Bytes()
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var row in Rows)
        {
            text.AppendJoin(',', row.Select(c => CsvText.Quoted(c, ','))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
