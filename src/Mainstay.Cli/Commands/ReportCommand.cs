using System.CommandLine;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report</c>: the weekly report, its editions, and an edition's frozen bytes.</summary>
internal static class ReportCommand
{
    private const string About = """
        Reports and their editions.

        Examples:
          mainstay report weekly --as-at 2025-10-03
          mainstay report weekly --as-at 2025-10-03 --issue
          mainstay report list
          mainstay report show 1 --format html --out weekly.html
        """;

    public static Command Make(CommandContext context) =>
        new("report", About)
        {
            ReportWeeklyCommand.Make(context),
            ReportListCommand.Make(context),
            ReportShowCommand.Make(context),
        };
}
