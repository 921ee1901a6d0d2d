using System.Text;
using Mainstay.TestKit.Spoiling;

namespace Mainstay.Imports.Tests;

/// <summary>Reads extracts in tests.</summary>
internal static class Reading
{
    public static Extract Read(string source, string text, ColumnMapping? mapping = null) =>
        Read(source, Encoding.UTF8.GetBytes(text), mapping);

    public static Extract Read(
        string source,
        byte[] content,
        ColumnMapping? mapping = null,
        string fileName = "extract.csv"
    ) =>
        ExtractReader.Read(
            new MemoryStream(content),
            fileName,
            SourceLayouts.Find(source)!,
            mapping ?? ColumnMapping.None,
            ReadLimits.Default
        );

    public static List<ReadRow> Rows(string source, string text, ColumnMapping? mapping = null) =>
        [.. Good(Read(source, text, mapping)).Rows];

    public static Extract Good(Extract extract)
    {
        Assert.Empty(extract.FileFindings);
        return extract;
    }

    public static GoodFile GoodFileOf(string source, int rows = 3) => GoodFile.Of(SourceLayouts.Find(source)!, rows);

    /// <summary>The facts of a row that is good.</summary>
    public static IReadOnlyList<FactDraft> Facts(ReadRow row)
    {
        Assert.Empty(row.Findings);
        return row.Facts;
    }
}
