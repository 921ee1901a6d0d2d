using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mainstay.TestKit;
using Mainstay.TestKit.Spoiling;

namespace Mainstay.Imports.Tests;

/// <summary>What holds for any cells and any bytes.</summary>
public sealed class ImportProperties
{
    private static readonly string[] Pieces =
    [
        "a",
        "Zoë",
        "7",
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\r\n",
        "\n",
        " ",
        "=",
        "'",
        "日本",
        "😀",
        "-",
    ];

    private static Gen<string> Cells =>
        from parts in Gen.ListOf(Gen.Elements(Pieces))
        select "x" + string.Concat(parts) + "x";

    [Fact]
    public void Cell_WrittenAndRead_IsTheSame() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                (
                    from cell in Cells
                    from delimiter in Gen.Elements(',', ';', '\t')
                    select (cell, delimiter)
                ).ToArbitrary(),
                written =>
                {
                    var text = string.Join(
                        written.delimiter,
                        [
                            "team_id",
                            "team_name",
                            "kind\r\nT1",
                            CsvText.Quoted(written.cell, written.delimiter),
                            "group\r\n",
                        ]
                    );
                    var row = Assert.Single(Reading.Rows("teams", text));
                    return row.IsGood && row.Cells[1] == written.cell;
                }
            )
        );

    [Fact]
    public void AnyBytes_OfAnySource_AreReadOrRefused_NeverThrown() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)).ToArbitrary(),
                bytes => SourceLayouts.All.All(l => IsReadThrough(l, bytes))
            )
        );

    [Fact]
    public void AnyChangeOfAGoodFile_IsReadOrRefused_NeverThrown() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                (
                    from layout in Gen.Elements(SourceLayouts.All.ToArray())
                    from workbook in Gen.Elements(false, false, false, true)
                    from changes in Gen.ListOf(
                        from at in Gen.Choose(0, 100_000)
                        from piece in Gen.Elements(Pieces.Append("\0").Append("\uFFFD").Append("31/02/2025").ToArray())
                        select (at, piece)
                    )
                    select (layout, workbook, changes)
                ).ToArbitrary(),
                drawn =>
                {
                    var file = GoodFile.Of(drawn.layout, 4);
                    var content = drawn.workbook ? WorkbookFile.Of(file) : file.ToBytes();
                    foreach (var (at, piece) in drawn.changes)
                    {
                        var place = at % content.Length;
                        content = [.. content[..place], .. Encoding.UTF8.GetBytes(piece), .. content[(place + 1)..]];
                    }

                    return IsReadThrough(drawn.layout, content);
                }
            )
        );

    private static bool IsReadThrough(SourceLayout layout, byte[] content)
    {
        var extract = Reading.Read(layout.Name, content);
        var rows = extract.Rows.ToList();
        return (extract.FileFindings.Count > 0 || rows.Count > 0)
            && rows.TrueForAll(r => r.Facts.Count == 0 || r.Findings.Count == 0)
            && extract.FileFindings.Concat(rows.SelectMany(r => r.Findings)).All(f => f.Wanted.Length > 0);
    }
}
