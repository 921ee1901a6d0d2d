using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>
/// The range of caseloads: highest, lowest, median and spread. Highest and lowest are among workers who have been at work for
/// over four weeks; those who start or return are counted apart (practice P21).
/// </summary>
public static class CaseloadRange
{
    private const string Settled =
        "Only workers in post for over four weeks and not back from a long absence within them; the others, who would "
        + "always be the lowest, are counted apart.";

    /// <summary>The highest caseload.</summary>
    public static Measure Highest { get; } =
        OfSettled("caseload_highest", "Highest caseload", s => One(s[^1], s), s => s[^1]);

    /// <summary>The lowest caseload.</summary>
    public static Measure Lowest { get; } =
        OfSettled("caseload_lowest", "Lowest caseload", s => One(s[0], s), s => s[0]);

    /// <summary>The median caseload.</summary>
    public static Measure Median { get; } =
        CaseloadFigure.Make(
            Define("caseload_median", "Median caseload", "", version: 1),
            (day, scope) =>
                InOrder(AvailableCaseload.Holders(day, scope)) is { Count: > 0 } all
                    ? new(Middle(all), AvailableCaseload.Counted(day), N: all.Count)
                    : new([], IsOfNobody: true)
        );

    /// <summary>Highest less lowest.</summary>
    public static Measure Spread { get; } =
        OfSettled(
            "caseload_spread",
            "Spread of caseloads: highest less lowest",
            s => [One(s[^1], s)[0], s[0].Row(-s[0].Whole, 0)],
            _ => null
        );

    /// <summary>Workers who start or return, whom highest and lowest leave out.</summary>
    public static Measure StartingOrReturning { get; } =
        CaseloadFigure.Make(
            new(
                "starting_or_returning",
                "Workers starting or returning",
                Basis.Heads,
                "people",
                "case-holding workers in post for four weeks or less, or back from a long absence within them",
                null,
                $"{AvailableCaseload.Who} In post or placement without a break for 28 days or less on the day, or not "
                    + "available, long term, on one of the 28 days before it. They count in averages, and not in the "
                    + "highest and the lowest caseload.",
                "Mainstay, practice rule P21",
                Decimals: 0
            ),
            (day, scope) =>
                new([
                    .. from h in AvailableCaseload.Holders(day, scope)
                    let settling = h.Worker.Settling
                    where settling is not null
                    select h.Row(1, 0, $"{settling.Words}, {h.Worker.Shown}"),
                ])
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Highest, Lowest, Median, Spread, StartingOrReturning];

    private static Measure OfSettled(
        string name,
        string title,
        Func<IReadOnlyList<AvailableCaseload.Holder>, MeasureRow[]> pick,
        Func<IReadOnlyList<AvailableCaseload.Holder>, AvailableCaseload.Holder?> ofWhom
    ) =>
        CaseloadFigure.Make(
            Define(name, title, $" {Settled}", version: 2),
            (day, scope) =>
            {
                var all = AvailableCaseload.Holders(day, scope);
                var settled = InOrder(all.Where(h => h.Worker.Settling is null));
                var apart = Apart(all.Count - settled.Count);
                return settled.Count == 0
                    ? new([], apart, IsOfNobody: true)
                    : new(
                        pick(settled),
                        Behind.Notes(Beside(ofWhom(settled)), apart, AvailableCaseload.Counted(day)),
                        settled.Count
                    );
            }
        );

    // 12 cases at half time are not few.
    private static string? Beside(AvailableCaseload.Holder? one) =>
        one is null ? null
        : one.Fte > 0
            ? $"At {Words.Plain(Math.Round(one.Fte, 2))} FTE, {Words.OneDecimal(one.Whole / one.Fte)} per FTE."
        : "No FTE recorded.";

    private static string? Apart(int others) => others == 0 ? null : $"{others} starting or returning counted apart.";

    private static IReadOnlyList<AvailableCaseload.Holder> InOrder(IEnumerable<AvailableCaseload.Holder> holders) =>
        [.. holders.OrderBy(h => h.Whole).ThenBy(h => h.Worker.Worker.Key, StringComparer.Ordinal)];

    private static MeasureRow[] One(AvailableCaseload.Holder one, IReadOnlyList<AvailableCaseload.Holder> all)
    {
        var ties = all.Count(h => h.Whole == one.Whole) - 1;
        var row = one.Row(one.Whole, 0);
        return [ties == 0 ? row : row with { Why = $"{row.Why}; {ties} more with the same" }];
    }

    private static MeasureRow[] Middle(IReadOnlyList<AvailableCaseload.Holder> all)
    {
        var (low, high) = (all[(all.Count - 1) / 2], all[all.Count / 2]);
        return low == high ? [low.Row(low.Whole, 0)] : [low.Row(low.Whole / 2, 0), high.Row(high.Whole / 2, 0)];
    }

    private static MeasureDefinition Define(string name, string title, string among, int version) =>
        new(
            name,
            title,
            Basis.Cases,
            "cases",
            "cases of one worker, or the mean of the middle two",
            null,
            $"{AvailableCaseload.Who} A worker's whole caseload, not divided by FTE: it belongs to the worker.{among}",
            AvailableCaseload.Source,
            version
        );
}
