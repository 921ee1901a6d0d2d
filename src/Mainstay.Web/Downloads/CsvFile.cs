using System.Text;
using Mainstay.App.Reports.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Downloads;

/// <summary>A table as a CSV file that a spreadsheet opens safely: no cell can become a formula.</summary>
public static class CsvFile
{
    /// <summary>A file to download; the browser is told to keep no copy.</summary>
    public static FileContentResult Of(
        string fileName,
        IReadOnlyList<string> header,
        IEnumerable<IReadOnlyList<object?>> rows
    )
    {
        var text = new StringBuilder(CsvText.Line(header));
        foreach (var row in rows)
        {
            text.Append(CsvText.Line(row));
        }

        return new FileContentResult(CsvText.Bytes(text.ToString()), "text/csv; charset=utf-8")
        {
            FileDownloadName = DownloadName.Plain(fileName),
        };
    }
}
