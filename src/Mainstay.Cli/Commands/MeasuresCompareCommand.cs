using System.CommandLine;
using System.Text.Json;
using Mainstay.App.Operations;
using Mainstay.App.Region;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay measures compare</c>: a measure beside England, region and neighbours, or beside itself of another day or scope.</summary>
internal static class MeasuresCompareCommand
{
    private const string About = """
        One measure beside England, the region and statistical neighbours, as published; or beside itself of another day or scope.

        Examples:
          mainstay measures compare turnover_rate_fte --as-at 2025-10-03
          mainstay measures compare agency_rate_fte --as-at 2025-10-03 --with-day 2024-09-30
          mainstay measures compare vacancy_rate_fte --as-at 2025-10-03 --scope child-protection --with-scope assessment
        """;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Make(CommandContext context)
    {
        var name = new Argument<string>("measure") { Description = "The measure's name" };
        var asAt = Options.RequiredDay("--as-at", "The day that our figure is about");
        var (knownAt, scope, json) = (Options.KnownAt(), Options.Scope(), Options.Json());
        var withDay = Options.Day("--with-day", "Compare with this earlier or later day");
        var withScope = new Option<string?>("--with-scope")
        {
            Description = "Compare with this team or service; the council where only another day is given",
        };
        var command = new Command("compare", About) { name, asAt, knownAt, scope, withDay, withScope, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var history = await services.Get<Histories>().AsKnownAsync(parsed.GetValue(knownAt), cancel);
                var measure = Find(parsed.GetValue(name)!);
                var day = parsed.GetValue(asAt);
                var isJson = parsed.GetValue(json);
                var other = (Day: parsed.GetValue(withDay), Scope: parsed.GetValue(withScope));
                var text =
                    other.Day is null && other.Scope is null
                        ? Published(history, measure, await AuthorityAsync(services, cancel), day, isJson)
                        : Two(
                            measure.Of(
                                history,
                                Scopes.Find(history, other.Scope ?? parsed.GetValue(scope), other.Day ?? day),
                                other.Day ?? day
                            ),
                            measure.Of(history, Scopes.Find(history, parsed.GetValue(scope), day), day),
                            isJson
                        );
                await context.Out.WriteLineAsync(text);
                return Exit.Done;
            }
        );
        return command;
    }

    private static Measure Find(string name) =>
        MeasureLibrary.Find(name)
        ?? throw new RefusedException($"There is no measure '{name}'. Run: mainstay measures --as-at <day> --json");

    private static async Task<string> AuthorityAsync(StoreServices services, CancellationToken cancel) =>
        await services.Get<StoreSettings>().FindAsync(CouncilSettings.AuthorityNumber, cancel)
        ?? throw new RefusedException(
            "The store does not say which authority it is of, so there is nothing to compare with: set council.authority-number"
        );

    private static string Published(
        WorkforceHistory history,
        Measure measure,
        string authority,
        DateOnly day,
        bool isJson
    )
    {
        var found =
            PublishedComparison.Of(history, measure.Definition.Name, authority, day)
            ?? throw new RefusedException(
                $"No figure of {measure.Definition.Name} is published for authority {authority} by {day:d MMMM yyyy}. Published are: {string.Join(", ", PublishedMeasure.All.Select(m => m.Name))}"
            );
        if (isJson)
        {
            return JsonSerializer.Serialize(
                new
                {
                    measure = found.Measure.Name,
                    unit = found.Measure.Unit,
                    year = found.Year,
                    release = found.Own.Row.Release,
                    lines = found.Lines.Select(l => new
                    {
                        who = l.Who,
                        printed = l.Printed,
                        number = l.Number,
                    }),
                },
                Layout
            );
        }

        var width = found.Lines.Max(l => l.Who.Length);
        return string.Join(
            '\n',
            found
                .Lines.Select(l => $"{l.Who.PadRight(width + 2)}{l.Printed, 10}")
                .Prepend($"{found.Measure.Title}: {found.Measure.Unit}, 30 September {found.Year}")
        );
    }

    private static string Two(MeasureResult from, MeasureResult to, bool isJson)
    {
        var comparison = Comparison.Of(from, to).Value!;
        return isJson
            ? JsonSerializer.Serialize(
                new
                {
                    measure = to.Definition.Name,
                    version = to.Definition.Version,
                    unit = to.Definition.Unit,
                    from = Side(from),
                    to = Side(to),
                    change = comparison.Change,
                    numeratorChange = comparison.NumeratorChange,
                    relativeNumeratorChange = comparison.RelativeNumeratorChange,
                },
                Layout
            )
            : string.Join(
                '\n',
                $"{to.Definition.Title} ({Shown.Unit(to.Definition)}), definition by {to.Definition.SourceOn(to.AsAt)}, version {to.Definition.Version}",
                Line("from", from),
                Line("to", to),
                $"change  {(comparison.Change is { } by ? Shown.Change(to.Definition, by) : "not known")}"
            );
    }

    private static object Side(MeasureResult figure) =>
        new
        {
            asAt = figure.AsAt,
            scope = figure.Scope.Team ?? "council",
            value = figure.Value,
            numerator = figure.Numerator,
            denominator = figure.Denominator,
            n = figure.N,
            state = figure.State.Symbol(),
            struckOn = figure.StruckOn,
        };

    private static string Line(string which, MeasureResult figure) =>
        $"{which, -6}  {Shown.Of(figure)}  {figure.Scope.Team ?? "council"}, {Shown.Day(figure.AsAt)}, n {figure.N:N0}";
}
