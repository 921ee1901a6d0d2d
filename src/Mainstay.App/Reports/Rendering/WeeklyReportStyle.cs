namespace Mainstay.App.Reports.Rendering;

/// <summary>The few styles of a page that stands alone. No character that XML would escape.</summary>
internal static class WeeklyReportStyle
{
    public const string Css = """
        body { font-family: Arial, Helvetica, sans-serif; line-height: 1.4; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1a1a1a; }
        h1 { font-size: 1.75rem; } h2 { font-size: 1.4rem; margin-top: 2.5rem; } h3 { font-size: 1.15rem; margin-top: 2rem; }
        a { color: #1a4f8b; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.9rem; }
        caption { text-align: left; font-weight: bold; padding-bottom: 0.4rem; }
        th, td { border-bottom: 1px solid #b0b0b0; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
        td, thead th { text-align: right; font-variant-numeric: tabular-nums; }
        thead th:first-child { text-align: left; }
        th[scope=row] { font-weight: normal; }
        dt { font-weight: bold; margin-top: 0.8rem; } dd { margin-left: 0; }
        .mainstay-report__marking { font-weight: bold; text-align: right; margin: 0; }
        .mainstay-report__warning { border-left: 0.4rem solid #a33; padding-left: 0.8rem; }
        .mainstay-report__note { display: block; color: #505050; }
        summary { cursor: pointer; padding: 0.3rem 0; color: #1a4f8b; }
        .mainstay-report__table { overflow-x: auto; }
        @page { size: A4 landscape; margin: 15mm; }
        @media print {
          body { margin: 0; max-width: none; font-size: 9pt; }
          a { color: inherit; text-decoration: none; }
          details:not([open]) { display: none; } .mainstay-report__table { overflow: visible; }
          tr, caption { break-inside: avoid; } thead { display: table-header-group; }
          .mainstay-report__section--service { break-before: page; }
          .mainstay-report__marking { position: fixed; top: 0; right: 0; }
        }
        """;
}
