using Mainstay.App.Reports.Office;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Downloads;

/// <summary>Tables as an accessible spreadsheet to download.</summary>
public static class OdsDownload
{
    /// <summary>The file; the browser is told to keep no copy.</summary>
    public static FileContentResult Of(string fileName, OfficeDocument document) =>
        new(OdsFile.Write(document), OdsFile.MediaType) { FileDownloadName = DownloadName.Plain(fileName) };
}
