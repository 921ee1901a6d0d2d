using System.CommandLine;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports.Signing;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report schedule</c>: when the weekly report's draft is prepared by itself, and in whose name.</summary>
internal static class ReportScheduleCommand
{
    private const string About = """
        When the running service prepares the weekly report's draft by itself; shown when nothing is to be set. It never signs.

        Examples:
          mainstay report schedule
          mainstay report schedule --weekday friday --at 09:00 --preparer "A. Analyst"
          mainstay report schedule --off
        """;

    public static Command Make(CommandContext context)
    {
        var weekday = new Option<DayOfWeek?>("--weekday") { Description = "monday to sunday" };
        weekday.AcceptOnlyFromAmong([.. Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant())]);
        var at = new Option<TimeOnly?>("--at") { Description = "The time by London's clock, for example 09:00" };
        var preparer = new Option<string?>("--preparer")
        {
            Description = "In whose name: a user who may prepare reports, else the name as typed",
        };
        var off = new Option<bool>("--off") { Description = "Stop the schedule" };
        var command = new Command("schedule", About) { weekday, at, preparer, off };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var schedules = services.Get<ReportSchedules>();
                var wanted = (parsed.GetValue(weekday), parsed.GetValue(at), parsed.GetValue(preparer));
                if (parsed.GetValue(off))
                {
                    await schedules.StopAsync(cancel);
                }
                else if (wanted is ({ } day, { } time, { } name))
                {
                    await SetAsync(schedules, new DraftSchedule(day, time), name, cancel);
                }
                else if (wanted is not (null, null, null))
                {
                    throw new RefusedException("A schedule needs all three: --weekday, --at and --preparer");
                }

                await WriteAsync(await schedules.FindAsync(cancel), context.Out);
                return Exit.Done;
            }
        );
        return command;
    }

    // A name that is one user's is that user, so that the rule of two people holds by identity.
    private static async Task SetAsync(
        ReportSchedules schedules,
        DraftSchedule schedule,
        string name,
        CancellationToken cancel
    )
    {
        var named = (await schedules.PreparersAsync(cancel)).Where(p => p.Name == name.Trim()).ToArray();
        if (named.Length > 1)
        {
            throw new RefusedException($"{named.Length} users are named {name.Trim()}: choose one on /report/schedule");
        }

        var user = named.Length == 1 ? named[0].User : null;
        ReportSigningCommands.Granted(await schedules.SetAsync(schedule, user, name, cancel));
    }

    private static async Task WriteAsync(ReportScheduleListed? schedule, TextWriter to)
    {
        if (schedule is null)
        {
            await to.WriteLineAsync("No schedule");
            return;
        }

        var typed = schedule.PreparerUser is null ? " (as typed)" : "";
        await to.WriteLineAsync(
            $"SCHEDULE {schedule.Schedule.Weekday} {schedule.Schedule.At:HH:mm} Europe/London preparer=\"{schedule.Preparer}\"{typed} next={schedule.NextDueUtc:yyyy-MM-ddTHH:mm:ssZ} of={schedule.NextReport:yyyy-MM-dd}"
        );
        if (schedule.LastReport is { } last)
        {
            await to.WriteLineAsync($"  last of={last:yyyy-MM-dd} {schedule.LastOutcome}");
        }

        if (schedule.Failure is { } failure)
        {
            await to.WriteLineAsync($"  failed {schedule.FailedAtUtc:yyyy-MM-ddTHH:mm:ssZ} {failure}");
        }
    }
}
