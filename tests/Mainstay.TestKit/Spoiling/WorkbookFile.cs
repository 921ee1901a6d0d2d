using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Mainstay.TestKit.Spoiling;

/// <summary>A number in a workbook's cell, shown as a day when it is one.</summary>
public sealed record WorkbookNumber(double Value, bool IsDay);

/// <summary>Writes small workbooks, as plain as Excel reads them.</summary>
public static class WorkbookFile
{
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet whose cells are texts, <see cref="WorkbookNumber"/>s or null.</summary>
    public static byte[] Of(IEnumerable<IReadOnlyList<object?>> rows, string sheet = "Sheet1", bool from1904 = false) =>
        Of([(sheet, rows)], from1904);

    /// <summary>A workbook of several sheets.</summary>
    public static byte[] Of(
        IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<object?>> Rows)> sheets,
        bool from1904 = false
    )
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        var parts = new List<(string, string)>
        {
            (
                "[Content_Types].xml",
                $"{Xml}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                $"{Xml}<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Doc}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"{Xml}<workbook xmlns=\"{Main}\" xmlns:r=\"{Doc}\"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(numbers.Select(n => $"<sheet name=\"{SecurityElement.Escape(sheets[n - 1].Name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))}</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"{Xml}<Relationships xmlns=\"{Rels}\">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Doc}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}<Relationship Id=\"rId99\" Type=\"{Doc}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                $"{Xml}<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        };
        parts.AddRange(numbers.Select(n => ($"xl/worksheets/sheet{n}.xml", Sheet(sheets[n - 1].Rows))));
        return Zip(parts.Select(p => (p.Item1, Encoding.UTF8.GetBytes(p.Item2))));
    }

    /// <summary>A good extract as a workbook.</summary>
    public static byte[] Of(GoodFile file) =>
        Of(new[] { file.Headers.ToArray() }.Concat(file.Rows).Select(r => (IReadOnlyList<object?>)r));

    /// <summary>A zip package of parts.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The parts of a zip package.</summary>
    public static List<(string Name, byte[] Content)> Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(e => (e.FullName, Content(e)))];
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Sheet(IEnumerable<IReadOnlyList<object?>> rows)
    {
        var xml = new StringBuilder($"{Xml}<worksheet xmlns=\"{Main}\"><sheetData>");
        var line = 0;
        foreach (var row in rows)
        {
            line++;
            xml.Append($"<row r=\"{line}\">");
            for (var i = 0; i < row.Count; i++)
            {
                xml.Append(Cell($"{Letters(i)}{line}", row[i]));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string place, object? value) =>
        value switch
        {
            null or "" => "",
            WorkbookNumber number =>
                $"<c r=\"{place}\"{(number.IsDay ? " s=\"1\"" : "")}><v>{number.Value.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
            bool yes => $"<c r=\"{place}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
            _ =>
                $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>",
        };

    private static string Letters(int column) =>
        (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
