using Mainstay.App.Operations;
using Mainstay.Core.Region;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Derived;

namespace Mainstay.App.Census;

/// <summary>One figure that the department would publish from a return, beside last year's.</summary>
/// <param name="Column">The published column.</param>
/// <param name="Title">As a page prints it.</param>
/// <param name="Ours">From the return, as it would be printed.</param>
/// <param name="LastYear">Our last published row, as printed.</param>
/// <param name="Region">The region's row of that year, as printed.</param>
/// <param name="Change">Ours less last year's, rounded as printed; null where either is a symbol.</param>
/// <param name="Decimals">Decimals of the figure as printed.</param>
public sealed record CensusFigureLine(
    string Column,
    string Title,
    string Ours,
    string LastYear,
    string Region,
    decimal? Change,
    int Decimals
);

/// <summary>What the department would publish from a return, beside the year before and the region, before anyone else computes it.</summary>
/// <param name="LastYear">The year of the published row; null when no row is held.</param>
/// <param name="Authority">The authority as published; null likewise.</param>
/// <param name="RegionName">The region's name; null likewise.</param>
/// <param name="Lines">Every figure.</param>
public sealed record CensusComparison(
    int? LastYear,
    string? Authority,
    string? RegionName,
    IReadOnlyList<CensusFigureLine> Lines
);

/// <summary>Compares a return with the published table.</summary>
public sealed class CompareCensusQuery(Histories histories, StoreSettings settings)
{
    private static readonly (string Column, string Title)[] Columns =
    [
        ("inpost_fte", "In post, FTE"),
        ("inpost_headcount", "In post, people"),
        ("starters_fte", "Starters, FTE"),
        ("starters_headcount", "Starters, people"),
        ("leavers_fte", "Leavers, FTE"),
        ("leavers_headcount", "Leavers, people"),
        ("turnover_rate_fte", "Turnover rate, % of FTE"),
        ("turnover_rate_headcount", "Turnover rate, % of people"),
        ("agency_fte", "Agency workers, FTE"),
        ("agency_headcount", "Agency workers, people"),
        ("agency_rate_fte", "Agency rate, % of FTE"),
        ("agency_rate_headcount", "Agency rate, % of people"),
        ("agency_cover_fte", "Agency workers covering vacancies, FTE"),
        ("agency_cover_rate_fte", "Agency workers who cover vacancies, %"),
        ("vacancy_fte", "Vacancies, FTE"),
        ("vacancy_rate_fte", "Vacancy rate, %"),
        ("vacancy_agency_cover_rate_fte", "Vacancies covered by agency workers, %"),
        ("case_holders_fte", "Case holders, FTE"),
        ("cases", "Cases"),
        ("caseload_fte", "Average caseload, cases per FTE"),
        ("working_days_lost_fte", "Working days lost to sickness"),
        ("absence_rate_fte", "Sickness absence rate, %"),
    ];

    /// <summary>The comparison.</summary>
    /// <param name="whole">The return.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<CensusComparison> RunAsync(CensusReturn whole, CancellationToken cancel = default)
    {
        var history = await histories.NowAsync(cancel);
        var number = await settings.FindAsync(CouncilSettings.AuthorityNumber, cancel);
        var table = history.Reading(PublishedTable.Of);
        var own = number is null ? null : table.Series(number).LastOrDefault(y => y.Year < whole.Layout.Year.EndsIn);
        var region = own is null ? null : table.RegionOf(own.Row);
        var ours = CensusFigures.Of(whole);
        return new(
            own?.Year,
            own?.Row.Name,
            region?.Name,
            [.. Columns.Select(c => Line(c.Column, c.Title, ours[c.Column], own?.Row, region))]
        );
    }

    private static CensusFigureLine Line(
        string column,
        string title,
        CensusFigure ours,
        PublishedRow? own,
        PublishedRow? region
    )
    {
        var before = Published(own, column);
        decimal? change = Printed(column, ours.Value) - before.Number;
        return new(
            column,
            title,
            Shown(column, ours),
            Shown(column, before),
            Shown(column, Published(region, column)),
            change,
            Decimals(column)
        );
    }

    private static PublishedFigure Published(PublishedRow? row, string column) =>
        row is null ? new("–", Core.Measures.MeasureState.NotAvailable, null) : PublishedFigure.Of(row, column);

    private static string Shown(string column, PublishedFigure figure) =>
        figure.Number is { } number ? Written(column, number) : figure.Printed;

    private static string Shown(string column, CensusFigure figure) =>
        figure.Value is not { } value ? Core.Measures.MeasureStates.Symbol(figure.State) ?? "–"
        : value > 0 && Printed(column, value) == 0 ? "low"
        : Written(column, value);

    private static string Written(string column, decimal value) =>
        Printed(column, value)!.Value.ToString(Format(column));

    private static decimal? Printed(string column, decimal? value) =>
        value is { } known ? Math.Round(known, Decimals(column), MidpointRounding.AwayFromZero) : null;

    private static string Format(string column) => $"N{Decimals(column)}";

    private static int Decimals(string column) =>
        column is "cases" || (column.EndsWith("_headcount", StringComparison.Ordinal) && !column.Contains("rate"))
            ? 0
            : 1;
}
