using System.CommandLine;
using Mainstay.App.Leaving;
using Mainstay.Planning.Survival;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay survival</c>: how long people stay, and what goes with leaving sooner (contract K9).</summary>
internal static class SurvivalCommand
{
    private const string About = """
        How long people stay, and what goes with leaving sooner: curves, comparisons and a Cox model.

        One row of the CSV file for each spell of observation. Results are about groups; no person is scored.

        Examples:
          mainstay survival spells.csv --time exit --event event
          mainstay survival spells.csv --time exit --entry entry --event event --by grade
          mainstay survival spells.csv --time exit --entry entry --event event --cox nqsw,over_cap --strata region --json
        """;

    public static Command Make(CommandContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "The spells, CSV with a header row" };
        var time = Column("--time", "The column of the time at which observation ended", required: true);
        var happened = Column(
            "--event",
            "The column that is 1 where it ended by leaving, 0 where it was still running",
            required: true
        );
        var entry = Column("--entry", "The column of the time at which observation began. Default: all begin at 0");
        var by = Column("--by", "The column of groups to draw apart and compare");
        var cox = Column("--cox", "Columns of numbers to explain leaving by, with commas between");
        var strata = Column("--strata", "The column of groups that are compared only within themselves");
        var ties = new Option<string>("--ties")
        {
            Description = "How leavers at the same time share the risk: efron or breslow",
            DefaultValueFactory = _ => "efron",
        };
        ties.AcceptOnlyFromAmong("efron", "breslow");
        var json = Options.Json();
        var command = new Command("survival", About) { file, time, happened, entry, by, cox, strata, ties, json };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var columns = new SurvivalColumns(
                    parsed.GetValue(time)!,
                    parsed.GetValue(happened)!,
                    parsed.GetValue(entry),
                    parsed.GetValue(by),
                    parsed.GetValue(strata),
                    parsed
                        .GetValue(cox)
                        ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        ?? []
                );
                var found = Analyse(
                    parsed.GetValue(file)!,
                    columns,
                    parsed.GetValue(ties) == "efron" ? Ties.Efron : Ties.Breslow,
                    context.Error
                );
                await context.Out.WriteLineAsync(
                    (parsed.GetValue(json) ? SurvivalJson.Write(found) : SurvivalText.Write(found))
                        .AsMemory()
                        .TrimEnd(),
                    cancel
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static Option<string?> Column(string name, string description, bool required = false) =>
        new(name) { Description = description, Required = required };

    private static SurvivalFindings Analyse(FileInfo file, SurvivalColumns columns, Ties ties, TextWriter progress)
    {
        if (columns.Covariates.Distinct().Count() != columns.Covariates.Count)
        {
            throw new RefusedException("--cox names a column twice.");
        }

        using var content = CsvFiles.Open(file);
        var (rows, findings) = SurvivalFile.Read(content, columns);
        if (rows is null)
        {
            throw CsvFiles.Refusal(file, findings);
        }

        progress.WriteLine($"{file.Name}: {rows.Data.Count} rows, {rows.Data.Events} of them leavers");
        if (rows.RowsLeftOut > 0)
        {
            progress.WriteLine($"{rows.RowsLeftOut} rows were left out: a group or covariate is empty.");
        }

        IReadOnlyList<SurvivalCurve> curves = rows.By is null
            ? [KaplanMeier.Curve(rows.Data)]
            : KaplanMeier.Curves(rows.Data, rows.By);
        var tests = rows.By is null ? [] : Tests(rows);
        return new SurvivalFindings(rows, curves, tests, rows.Covariates is null ? null : Fit(rows, ties, progress));
    }

    private static (RankWeight, RankTestResult)[] Tests(SurvivalFile rows) =>
        [
            .. new[] { RankWeight.LogRank, RankWeight.PetoPeto }.Select(w =>
                (w, RankTest.Compare(rows.Data, rows.By!, w, rows.Strata))
            ),
        ];

    private static CoxFit Fit(SurvivalFile rows, Ties ties, TextWriter progress)
    {
        var fit = CoxModel.Fit(rows.Data, rows.Covariates!, rows.Strata, new CoxOptions(ties));
        if (!fit.IsOk)
        {
            throw new RefusedException(fit.Problems[0].Message + ".");
        }

        progress.WriteLine($"Cox model fitted in {fit.Value.Steps} steps");
        foreach (var note in fit.Value.Notes)
        {
            progress.WriteLine(note);
        }

        return fit.Value;
    }
}
