using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Downloads;

/// <summary>A document, or a table of it, as a file to download; the browser is told to keep no copy.</summary>
public static class DocumentFile
{
    /// <summary>An accessible spreadsheet.</summary>
    public static FileContentResult Ods(string name, OfficeDocument document) =>
        Of($"{name}.ods", OdsFile.Write(document), OdsFile.MediaType);

    /// <summary>A Word document.</summary>
    public static FileContentResult Docx(string name, OfficeDocument document) =>
        Of($"{name}.docx", DocxFile.Write(document), DocxFile.MediaType);

    /// <summary>One table as CSV.</summary>
    public static FileContentResult Csv(string name, OfficeTable table) =>
        Of($"{name}.csv", CsvText.Bytes(OfficeCsv.Write(table)), "text/csv; charset=utf-8");

    /// <summary>A file exactly as it was frozen.</summary>
    public static FileContentResult Frozen(string fileName, byte[] content, string format) =>
        Of(fileName, content, format == "ods" ? OdsFile.MediaType : "text/csv; charset=utf-8");

    private static FileContentResult Of(string fileName, byte[] content, string mediaType) =>
        new(content, mediaType) { FileDownloadName = DownloadName.Plain(fileName) };
}
