using Mainstay.Imports;
using Mainstay.Imports.Columns;
using Mainstay.Planning.Survival;

namespace Mainstay.App.Leaving;

/// <summary>Which columns of a file of spells an analysis of survival uses.</summary>
/// <param name="Exit">When each spell's observation ended.</param>
/// <param name="Event">1 where it ended by leaving, 0 where it was still running.</param>
/// <param name="Entry">When it came under observation; null when all start at the beginning.</param>
/// <param name="By">Groups to compare; null for none.</param>
/// <param name="Strata">Groups with a baseline of their own; null for none.</param>
/// <param name="Covariates">What to explain leaving by; empty for none.</param>
public sealed record SurvivalColumns(
    string Exit,
    string Event,
    string? Entry,
    string? By,
    string? Strata,
    IReadOnlyList<string> Covariates
);

/// <summary>A file of spells, ready to be analysed.</summary>
/// <param name="Data">The rows.</param>
/// <param name="By">The groups asked for.</param>
/// <param name="Strata">The strata asked for.</param>
/// <param name="Covariates">The covariates asked for.</param>
/// <param name="RowsLeftOut">How many rows lack a group, stratum or covariate and are not in the analysis.</param>
public sealed record SurvivalFile(
    SurvivalData Data,
    Groups? By,
    Groups? Strata,
    Covariates? Covariates,
    int RowsLeftOut
)
{
    /// <summary>Reads a file, or says what is wrong with it, row by row.</summary>
    public static (SurvivalFile? File, IReadOnlyList<RowFinding> Findings) Read(Stream content, SurvivalColumns columns)
    {
        var (table, findings) = ColumnTable.Read(content, [.. Wanted(columns)]);
        if (table is null)
        {
            return (null, findings);
        }

        var data = SurvivalData.TryCreate(
            table.Numbers(columns.Exit),
            Outcomes(table, columns, out var unfit),
            columns.Entry is null ? null : table.Numbers(columns.Entry),
            out var faults
        );
        if (data is null || unfit.Count > 0 || data.Count == 0)
        {
            return (null, data?.Count == 0 ? [NoRows] : [.. unfit, .. faults.Select(f => Finding(table, columns, f))]);
        }

        var covariates = columns.Covariates.Select(table.Numbers).ToArray();
        return (
            new SurvivalFile(
                data,
                columns.By is null ? null : Groups.Of(table.Labels(columns.By)),
                columns.Strata is null ? null : Groups.Of(table.Labels(columns.Strata)),
                covariates.Length == 0 ? null : new Covariates(columns.Covariates, covariates),
                table.LeftOut
            ),
            []
        );
    }

    private static RowFinding NoRows =>
        new(0, null, "survival.rows.none", "no complete row", "Rows with every column named");

    private static IEnumerable<ColumnWanted> Wanted(SurvivalColumns columns)
    {
        yield return new(columns.Exit, ColumnKind.Number);
        yield return new(columns.Event, ColumnKind.Label);
        if (columns.Entry is not null)
        {
            yield return new(columns.Entry, ColumnKind.Number);
        }

        foreach (var group in new[] { columns.By, columns.Strata }.OfType<string>())
        {
            yield return new(group, ColumnKind.Label, MayBeEmpty: true);
        }

        foreach (var covariate in columns.Covariates)
        {
            yield return new(covariate, ColumnKind.Number, MayBeEmpty: true);
        }
    }

    private static int[] Outcomes(ColumnTable table, SurvivalColumns columns, out List<RowFinding> unfit)
    {
        var outcomes = new int[table.Count];
        unfit = [];
        var labels = table.Labels(columns.Event);
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = labels[i] == "1" ? 1 : 0;
            if (labels[i] is not ("0" or "1") && unfit.Count < 20)
            {
                unfit.Add(
                    new(
                        table.LineOf(i),
                        columns.Event,
                        "survival.event",
                        labels[i],
                        "1 where it ended by leaving, 0 where it was still running"
                    )
                );
            }
        }

        return outcomes;
    }

    private static RowFinding Finding(ColumnTable table, SurvivalColumns columns, RowFault fault)
    {
        var column = fault.Field switch
        {
            "entry" => columns.Entry,
            "event" => columns.Event,
            _ => columns.Exit,
        };
        return new(table.LineOf(fault.Row), column, $"survival.{fault.Field}", fault.Found, Sentence(fault.Wanted));
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
