using System.CommandLine;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report</c>: the weekly report, its editions, and an edition's frozen bytes.</summary>
internal static class ReportCommand
{
    private const string About = """
        Reports and their editions.

        Examples:
          mainstay report weekly --as-at 2025-10-03
          mainstay report weekly --as-at 2025-10-03 --edition members
          mainstay report draft --as-at 2025-10-03 --by "A. Analyst" --role analyst
          mainstay report line --as-at 2025-10-03 --by "H. Head" --role "head of service" --service S1 --words "Two posts offered."
          mainstay report check --as-at 2025-10-03 --by "C. Checker" --role "performance manager"
          mainstay report sign --as-at 2025-10-03 --by "D. Director" --role director
          mainstay report inspection --as-at 2025-10-03 --format ods --out inspection.ods
          mainstay report list
          mainstay report show 1 --format html --out weekly.html
          mainstay report compare 1 3
          mainstay report schedule --weekday friday --at 09:00 --preparer "A. Analyst"
        """;

    public static Command Make(CommandContext context)
    {
        var command = new Command("report", About)
        {
            ReportWeeklyCommand.Make(context),
            ReportInspectionCommand.Make(context),
            ReportListCommand.Make(context),
            ReportShowCommand.Make(context),
            ReportCompareCommand.Make(context),
            ReportScheduleCommand.Make(context),
        };
        foreach (var step in ReportSigningCommands.Make(context))
        {
            command.Add(step);
        }

        return command;
    }
}
