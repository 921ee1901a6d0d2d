using Mainstay.Core.Time;

namespace Mainstay.Core.Region;

/// <summary>How DfE makes one published rate from the counts in the same row (national-figures.md (a)).</summary>
/// <param name="Name">The published column.</param>
/// <param name="Numerator">The column above the line.</param>
/// <param name="Denominator">The column below the line, or the rest of it.</param>
/// <param name="IsShare">Whether the numerator is also part of the denominator: agency ÷ (agency + in post).</param>
/// <param name="IsCover">Whether a numerator above the denominator is printed as <c>u</c>.</param>
/// <param name="Factor">What the ratio is multiplied by to be printed: 100 for per cent, 1 for cases per FTE.</param>
public sealed record PublishedRate(
    string Name,
    string Numerator,
    string Denominator,
    bool IsShare = false,
    bool IsCover = false,
    decimal Factor = 100
)
{
    private const string Absence = "absence_rate_fte";

    /// <summary>Every published rate, in the order of the table.</summary>
    public static IReadOnlyList<PublishedRate> All { get; } =
    [
        new("turnover_rate_fte", "leavers_fte", "inpost_fte"),
        new("turnover_rate_headcount", "leavers_headcount", "inpost_headcount"),
        new("agency_rate_fte", "agency_fte", "inpost_fte", IsShare: true),
        new("agency_rate_headcount", "agency_headcount", "inpost_headcount", IsShare: true),
        new("agency_cover_rate_fte", "agency_cover_fte", "agency_fte", IsCover: true),
        new("vacancy_rate_fte", "vacancy_fte", "inpost_fte", IsShare: true),
        new("vacancy_agency_cover_rate_fte", "agency_cover_fte", "vacancy_fte", IsCover: true),
        new("caseload_fte", "cases", "case_holders_fte", Factor: 1),
        new(Absence, "working_days_lost_fte", "inpost_fte"),
    ];

    /// <summary>The rate as the year's formula gives it from two counts, unrounded and as printed (per cent); null when what is below the line is 0.</summary>
    /// <param name="year">The reporting year, which sets the working days of the absence rate.</param>
    /// <param name="numerator">What is above the line.</param>
    /// <param name="denominator">What is below the line, or the rest of it.</param>
    public decimal? Value(int year, decimal numerator, decimal denominator)
    {
        var below = IsShare ? numerator + denominator : denominator;
        return below == 0 ? null : numerator / below * FactorIn(year);
    }

    /// <summary>Every rate that counts rounded to their printed places may have given.</summary>
    public FigureRange Range(int year, FigureRange numerator, FigureRange denominator) =>
        (IsShare ? FigureRange.ShareOf(numerator, denominator) : numerator / denominator).Times(FactorIn(year));

    /// <summary>How far a printed count may be from what it was: half a tenth for FTE and days, nothing for people and cases (contract K10).</summary>
    public static decimal Within(string column) =>
        column == "cases" || column.EndsWith("headcount", StringComparison.Ordinal) ? 0 : 0.05m;

    private decimal FactorIn(int year) => Name == Absence ? Factor / new CensusYear(year).WorkingDays : Factor;
}
