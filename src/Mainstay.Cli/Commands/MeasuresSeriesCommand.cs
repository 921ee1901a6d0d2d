using System.CommandLine;
using Mainstay.App.Operations;
using Mainstay.Core.Measures;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay measures series</c>: one measure over weeks or days.</summary>
internal static class MeasuresSeriesCommand
{
    private const int MostPoints = 20_000;

    private const string About = """
        One measure over time, oldest first: day, value, numerator, denominator and state. Every point is the figure that
        'mainstay measures --as-at' gives for its day; its rows are behind 'mainstay explain measure'.

        Examples:
          mainstay measures series turnover_rate_fte --as-at 2025-10-03
          mainstay measures series case_holders --as-at 2025-10-03 --weeks 522 --scope north
          mainstay measures series vacant_fte --as-at 2025-10-03 --days 91 --json
        """;

    public static Command Make(CommandContext context)
    {
        var name = new Argument<string>("measure") { Description = "A measure's name, for example turnover_rate_fte" };
        var asAt = Options.RequiredDay("--as-at", "The last day of the series");
        var weeks = new Option<int?>("--weeks") { Description = "So many weekly points. Default: 13" };
        var days = new Option<int?>("--days") { Description = "So many daily points instead" };
        var (knownAt, scope, json) = (Options.KnownAt(), Options.Scope(), Options.Json());
        var command = new Command("series", About) { name, asAt, weeks, days, knownAt, scope, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var measure = Find(parsed.GetValue(name)!);
                var points = Days(parsed.GetValue(asAt), parsed.GetValue(weeks), parsed.GetValue(days));
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var history = await services.Get<Histories>().AsKnownAsync(parsed.GetValue(knownAt), cancel);
                var of = Scopes.Find(history, parsed.GetValue(scope), parsed.GetValue(asAt));
                var series = MeasureSeries.Of(measure, history, of, points);
                await context.Out.WriteLineAsync(
                    parsed.GetValue(json) ? MeasuresJson.Write(history, series) : SeriesText.Write(series)
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static Measure Find(string name) =>
        MeasureLibrary.Find(name)
        ?? throw new RefusedException($"There is no measure '{name}'. 'mainstay measures --json' lists them all.");

    private static IEnumerable<DateOnly> Days(DateOnly last, int? weeks, int? days)
    {
        if (weeks is not null && days is not null)
        {
            throw new RefusedException("Give --weeks or --days, not both.");
        }

        var count = days ?? weeks ?? 13;
        if (count is < 1 or > MostPoints)
        {
            throw new RefusedException($"{count} points were asked for. Ask for 1 to {MostPoints:#,0}.");
        }

        return days is null
            ? MeasureSeries.Weekly(last, count)
            : Enumerable.Range(0, count).Select(i => last.AddDays(i - count + 1));
    }
}
