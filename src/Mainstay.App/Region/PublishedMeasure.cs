using System.Globalization;
using Mainstay.Core.Region;

namespace Mainstay.App.Region;

/// <summary>A column of the published table that can be compared.</summary>
/// <param name="Name">The column, which is also the name of our measure with the same definition.</param>
/// <param name="Title">As a page prints it.</param>
/// <param name="Unit">The unit in words.</param>
/// <param name="Suffix">Written behind each figure.</param>
public sealed record PublishedMeasure(string Name, string Title, string Unit, string Suffix)
{
    /// <summary>What can be compared, the first one first shown.</summary>
    public static IReadOnlyList<PublishedMeasure> All { get; } =
    [
        new("turnover_rate_fte", "Turnover rate", "leavers' FTE as per cent of FTE in post", "%"),
        new("vacancy_rate_fte", "Vacancy rate", "vacant FTE as per cent of vacant FTE and FTE in post", "%"),
        new("agency_rate_fte", "Agency rate", "agency FTE as per cent of agency FTE and FTE in post", "%"),
        new("agency_cover_rate_fte", "Agency workers who cover vacancies", "per cent of agency FTE", "%"),
        new("vacancy_agency_cover_rate_fte", "Vacancies covered by agency workers", "per cent of vacant FTE", "%"),
        new("caseload_fte", "Average caseload", "cases per FTE of social workers who hold cases", ""),
        new("absence_rate_fte", "Absence rate", "working days lost as per cent of working days", "%"),
        new("turnover_rate_headcount", "Turnover rate, people", "leavers as per cent of people in post", "%"),
        new("agency_rate_headcount", "Agency rate, people", "agency workers as per cent of all workers", "%"),
    ];

    /// <summary>The column of our measure with the same definition; null when none is published.</summary>
    public static PublishedMeasure? Find(string measure) => All.FirstOrDefault(m => m.Name == measure);

    /// <summary>The published figure as a number; null where the table prints a symbol or there is no row.</summary>
    public decimal? Number(PublishedRow? row) =>
        row is not null
        && decimal.TryParse(
            row.Values.GetValueOrDefault(Name),
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    /// <summary>The published figure as printed: the number with one decimal, or the symbol; a dash where there is no row.</summary>
    public string Text(PublishedRow? row) =>
        Number(row) is { } value ? Show(value)
        : row?.Values.GetValueOrDefault(Name) is { Length: > 0 } symbol ? symbol
        : "–";

    /// <summary>A number as printed, with one decimal and its suffix; a dash when there is none.</summary>
    public string Show(decimal? value) =>
        value is { } known ? Math.Round(known, 1, MidpointRounding.AwayFromZero).ToString("N1") + Suffix : "–";
}
