using System.Buffers.Binary;
using System.Text;

namespace Mainstay.TestKit.Spoiling;

/// <summary>Ways to spoil a whole file, so that nothing of it may be applied.</summary>
public static class FileSpoilers
{
    private static IReadOnlySet<int> None { get; } = new HashSet<int>();

    public static IReadOnlyList<Spoiler> All { get; } =
    [
        new("an empty file", _ => true, (_, _) => Csv([])),
        new("a file of blanks", _ => true, (_, _) => Csv("  \r\n\r\n")),
        new("a header and no rows", _ => true, (f, _) => Csv(f.ToCsv().Split("\r\n")[0] + "\r\n")),
        new("rows without a header", _ => true, (f, _) => Csv(f.ToCsv()[(f.ToCsv().IndexOf('\n') + 1)..])),
        new("a required column missing", _ => true, MissingColumn),
        new("a required column renamed", _ => true, RenamedColumn),
        new("a column twice", _ => true, ColumnTwice),
        new("a quote that never closes", _ => true, OpenQuote),
        new("text after a closing quote", _ => true, (f, r) => Csv(InLine(f, r, line => "\"a\"b," + line))),
        new("a web page", _ => true, (_, _) => Csv("<html><body><table><tr><td>1</td></tr></table></body></html>")),
        new(
            "a web page named as a workbook",
            _ => true,
            (_, _) => Csv("<table><tr><td>1</td></tr></table>") with { FileName = "extract.xls" }
        ),
        new("bytes that are no text", _ => true, (_, r) => Csv(Bytes(r))),
        new(
            "an old workbook",
            _ => true,
            (_, r) => new Spoiled([0xD0, 0xCF, 0x11, 0xE0, .. Bytes(r)], "extract.xls", None)
        ),
        new("UTF-16 without its mark", _ => true, (f, _) => Csv(Encoding.Unicode.GetBytes(f.ToCsv()))),
        new("an unmapped role", l => l.Columns.Any(RowSpoilers.IsRole), UnmappedRole),
        new("a workbook cut off", _ => true, (f, _) => Workbook(WorkbookFile.Of(f)[..^40])),
        new("a workbook with its middle gone", _ => true, (f, _) => Workbook(Gap(WorkbookFile.Of(f)))),
        new("a zip bomb", _ => true, Bomb),
        new("a part larger than it declares", _ => true, Lie),
        new("a workbook with a document type", _ => true, Entities),
        new(
            "a zip file that is no workbook",
            _ => true,
            (_, _) => Workbook(WorkbookFile.Zip([("notes.txt", "hello"u8.ToArray())]))
        ),
        new("a workbook with a password flag", _ => true, Password),
        new(
            "a workbook without its sheet",
            _ => true,
            (f, _) => Workbook(Without(WorkbookFile.Of(f), "xl/worksheets/sheet1.xml"))
        ),
    ];

    private static Spoiled Csv(string text) => Csv(Encoding.UTF8.GetBytes(text));

    private static Spoiled Csv(byte[] content) => new(content, "extract.csv", None);

    private static Spoiled Workbook(byte[] content) => new(content, "extract.xlsx", None);

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[3_000];
        random.NextBytes(bytes);
        // Not by chance the first bytes of anything.
        bytes[0] = 0x01;
        return bytes;
    }

    private static string Required(GoodFile file, Random random)
    {
        var required = file.Layout.Columns.Where(c => c.Required).ToList();
        return required[random.Next(required.Count)].Name;
    }

    private static Spoiled MissingColumn(GoodFile file, Random random)
    {
        var at = file.ColumnOf(Required(file, random));
        file.Headers.RemoveAt(at);
        for (var i = 0; i < file.Rows.Count; i++)
        {
            file.Rows[i] = [.. file.Rows[i].Where((_, c) => c != at)];
        }

        return Csv(file.ToBytes());
    }

    private static Spoiled RenamedColumn(GoodFile file, Random random)
    {
        var at = file.ColumnOf(Required(file, random));
        file.Headers[at] = "Our own " + file.Headers[at];
        return Csv(file.ToBytes());
    }

    private static Spoiled ColumnTwice(GoodFile file, Random random)
    {
        var at = file.ColumnOf(Required(file, random));
        file.Headers.Add(file.Headers[at].ToUpperInvariant());
        for (var i = 0; i < file.Rows.Count; i++)
        {
            file.Rows[i] = [.. file.Rows[i], file.Rows[i][at]];
        }

        return Csv(file.ToBytes());
    }

    private static string InLine(GoodFile file, Random random, Func<string, string> change)
    {
        var lines = file.ToCsv().Split("\r\n");
        var row = 1 + random.Next(file.Rows.Count);
        lines[row] = change(lines[row]);
        return string.Join("\r\n", lines);
    }

    private static Spoiled OpenQuote(GoodFile file, Random random) => Csv(InLine(file, random, line => "\"" + line));

    private static Spoiled UnmappedRole(GoodFile file, Random random)
    {
        var column = file.Layout.Columns.First(RowSpoilers.IsRole).Name;
        file.Rows[random.Next(file.Rows.Count)][file.ColumnOf(column)] = "INDEPENDENT REVIEWING OFFICER";
        return Csv(file.ToBytes());
    }

    private static byte[] Gap(byte[] package)
    {
        Array.Fill(package, (byte)0xAA, package.Length / 3, package.Length / 3);
        return package;
    }

    private static byte[] Without(byte[] package, string part) =>
        WorkbookFile.Zip(WorkbookFile.Unzip(package).Where(p => p.Name != part));

    private static Spoiled Bomb(GoodFile file, Random random) =>
        Workbook(
            WorkbookFile.Zip([
                .. WorkbookFile.Unzip(WorkbookFile.Of(file)),
                ("xl/media/image1.xml", Enumerable.Repeat((byte)32, 10 << 20).ToArray()),
            ])
        );

    // The sheet declares fewer bytes than it holds, in both places: a reader that believes it loses the last rows.
    private static Spoiled Lie(GoodFile file, Random random)
    {
        var package = WorkbookFile.Of(file);
        var name = "xl/worksheets/sheet1.xml"u8;
        var entry = package.AsSpan().LastIndexOf(name) - 46;
        var declared = BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(entry + 24));
        BinaryPrimitives.WriteUInt32LittleEndian(package.AsSpan(entry + 24), declared - 30);
        var local = package.AsSpan().IndexOf(name) - 30;
        if ((package[local + 6] & 8) == 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(package.AsSpan(local + 22), declared - 30);
        }

        return Workbook(package);
    }

    private static Spoiled Entities(GoodFile file, Random random) =>
        Workbook(
            WorkbookFile.Zip(
                WorkbookFile
                    .Unzip(WorkbookFile.Of(file))
                    .Select(p =>
                        p.Name == "xl/worksheets/sheet1.xml"
                            ? (
                                p.Name,
                                Encoding.UTF8.GetBytes(
                                    Encoding
                                        .UTF8.GetString(p.Content)
                                        .Replace(
                                            "?><",
                                            "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><",
                                            StringComparison.Ordinal
                                        )
                                )
                            )
                            : p
                    )
            )
        );

    private static Spoiled Password(GoodFile file, Random random)
    {
        var package = WorkbookFile.Of(file);
        var entry = package.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        package[entry + 8] |= 1;
        return Workbook(package);
    }
}
