namespace Mainstay.Seed.Published;

/// <summary>One authority's published figures for one year.</summary>
/// <param name="Year">The census year, by its end.</param>
/// <param name="Code">Three digits, or <c>940 / 941</c> for a joint return.</param>
/// <param name="Name">The authority's name.</param>
/// <param name="Cells">The figures by column name.</param>
public sealed record AuthorityRow(int Year, string Code, string Name, IReadOnlyDictionary<string, PublishedCell> Cells)
{
    /// <summary>The cell of a column.</summary>
    public PublishedCell this[string column] => Cells[column];

    /// <summary>Whether the row is the authority's own or its joint return.</summary>
    public bool IsFor(string code) => Code == code || Code.Split(" / ").Contains(code);
}
