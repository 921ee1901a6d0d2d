using System.Security.Cryptography;
using System.Text;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Reports;
using Mainstay.Store.Reports;

namespace Mainstay.App.Reports;

/// <summary>An edition of the weekly report: its names in the store and its frozen files.</summary>
internal static class WeeklyEdition
{
    public const string Report = "weekly";

    public const string Officers = "officers";

    public const string Members = "members";

    /// <summary>Keys of the rows behind; kept and hashed with the files, offered as none of them.</summary>
    public const string RowKeys = "rows";

    /// <summary>The files that issuing freezes; no person's row is in any of them (contract K14).</summary>
    public static IReadOnlyList<EditionFileRow> Files(long edition, WeeklyReport report)
    {
        var document = ShownReportDocument.Of(OfficersEdition.Of(report));
        return
        [
            File(edition, "html", Encoding.UTF8.GetBytes(WeeklyReportHtml.Page(report))),
            File(edition, "csv", CsvText.Bytes(WeeklyReportCsv.Render(report))),
            File(edition, "json", Encoding.UTF8.GetBytes(WeeklyReportJson.Render(report))),
            File(edition, "docx", DocxFile.Write(document)),
            File(edition, "ods", OdsFile.Write(document)),
            File(edition, RowKeys, EditionRows.Write(report)),
        ];
    }

    /// <summary>The members' files: made of the shown document alone, with no keys of rows behind them.</summary>
    public static IReadOnlyList<EditionFileRow> MembersFiles(long edition, WeeklyReport report, MembersContent content)
    {
        var shown = MembersEdition.Of(report, content);
        var document = ShownReportDocument.Of(shown);
        return
        [
            File(edition, "html", Encoding.UTF8.GetBytes(ShownReportHtml.Page(shown))),
            File(edition, "csv", CsvText.Bytes(ShownReportCsv.Render(shown))),
            File(edition, "json", Encoding.UTF8.GetBytes(ShownReportJson.Render(shown))),
            File(edition, "docx", DocxFile.Write(document)),
            File(edition, "ods", OdsFile.Write(document)),
        ];
    }

    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static EditionFileRow File(long edition, string format, byte[] content) =>
        new()
        {
            Edition = edition,
            Format = format,
            Content = content,
            Sha256 = Sha256(content),
        };
}
