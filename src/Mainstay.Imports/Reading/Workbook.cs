using System.Text;
using ExcelDataReader;

namespace Mainstay.Imports.Reading;

/// <summary>A workbook whose parts have been counted and found harmless, held in memory.</summary>
internal sealed class Workbook
{
    private readonly byte[] _bytes;
    private readonly bool _from1904;

    // The library asks for Windows-1252 before it reads anything, even for workbooks that never use it.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Workbook(byte[] bytes, bool from1904) => (_bytes, _from1904) = (bytes, from1904);

    /// <summary>Takes in a workbook and looks through all its parts before anything parses them.</summary>
    public static (Workbook? Workbook, RowFinding? Refusal) Open(Stream content, ReadLimits limits)
    {
        if (ReadAll(content, limits.WorkbookBytes) is not { } bytes)
        {
            return (
                null,
                Of(
                    "large",
                    $"more than {limits.WorkbookBytes >> 20} MB",
                    "A smaller workbook, or CSV, which has no such limit"
                )
            );
        }

        var package = new WorkbookPackage(bytes, limits);
        if (package.Refusal() is { } refusal)
        {
            return (null, refusal);
        }

        try
        {
            return (new Workbook(WorkbookErrors.AsTexts(bytes), package.CountsFrom1904), null);
        }
        catch (InvalidDataException)
        {
            // Parts that are sound, in a package that names a second disk or ends elsewhere than it says.
            return (null, Unreadable());
        }
    }

    /// <summary>The rows of a sheet, the first when none is named.</summary>
    public (Table? Table, RowFinding? Missing) Table(string? sheet, ReadLimits limits)
    {
        try
        {
            var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(_bytes, writable: false));
            var names = new List<string>();
            do
            {
                if (sheet is null || string.Equals(sheet, reader.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return (new WorkbookTable(reader, _from1904, limits), null);
                }

                names.Add(reader.Name);
            } while (reader.NextResult());

            return (null, Of("sheet", string.Join(", ", names), $"A sheet named {sheet}, as the mapping says"));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (null, Unreadable());
        }
    }

    /// <summary>The message for parts that do not make a workbook. What the library says of it may quote cells, so it is not passed on.</summary>
    public static RowFinding Unreadable() =>
        Of(
            "unreadable",
            "parts that do not make a workbook",
            "The workbook opened in a spreadsheet and saved again as .xlsx, or CSV"
        );

    public static RowFinding Of(string code, string found, string wanted) =>
        new(0, null, $"file.workbook.{code}", found, wanted);

    private static byte[]? ReadAll(Stream content, long limit)
    {
        using var all = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = content.Read(block)) > 0; )
        {
            all.Write(block, 0, read);
            if (all.Length > limit)
            {
                return null;
            }
        }

        return all.ToArray();
    }
}
