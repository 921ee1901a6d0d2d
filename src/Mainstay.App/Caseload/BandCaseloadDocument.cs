using Mainstay.App.Reports.Office;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.Core.Time;

namespace Mainstay.App.Caseload;

/// <summary>Actual caseload by experience band as a range over teams at each month's end, beside its target (N21).</summary>
public static class BandCaseloadDocument
{
    /// <summary>Months shown unless others are asked for.</summary>
    public const int Months = 6;

    /// <summary>The latest month's end by a day, and so many before.</summary>
    /// <param name="history">The record.</param>
    /// <param name="council">The council's name.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="months">How many months' ends, 1 or more.</param>
    public static OfficeDocument Of(WorkforceHistory history, string council, DateOnly asAt, int months = Months)
    {
        var tree = history.Reading(TeamTree.Of);
        var days = MonthSteps.Back(MonthSteps.LastMonthEnd(asAt), 1, months).Reverse().ToArray();
        var byDay = days.AsParallel()
            .AsOrdered()
            .Select(d => (Day: d, Bands: BandCaseload.Of(history, tree.Teams(d), d)))
            .ToArray();
        var (latest, bands) = byDay[0];
        return new(
            $"Caseload by band, {council}",
            $"At the end of {latest:MMMM yyyy}.",
            "Officers only",
            bands.Count == 0
                ?
                [
                    new OfficeParagraph(
                        $"No caseload policy is in force on {Shown.Day(latest)}, so there are no bands with a target."
                    ),
                ]
                :
                [
                    new OfficeHeading(1, $"At {Shown.Day(latest)}"),
                    Latest(tree, latest, bands),
                    new OfficeHeading(1, "By month"),
                    ByMonth(byDay),
                ]
        );
    }

    private static OfficeTable Latest(TeamTree tree, DateOnly day, IReadOnlyList<BandCaseload> bands) =>
        new(
            "Caseload by band",
            $"Cases per worker by experience band, lowest and highest average of a team, {Shown.Day(day)}",
            [
                "Band",
                "Target",
                "Lowest average",
                "Highest average",
                "Over, lowest",
                "Over, highest",
                "Over, lowest (%)",
                "Over, highest (%)",
                "Midpoint",
                "Midpoint over (%)",
                "Staff per 100 FTE",
                "Teams",
            ],
            [.. bands.Select(b => Row(tree, day, b))]
        )
        {
            Notes =
            [
                "Cases led by available workers, counted by the policy’s count rule. A worker below the target counts too.",
                "Staff per 100 FTE: how many would hold the same cases at target, for each 100 FTE now, at the midpoint.",
            ],
        };

    private static IReadOnlyList<OfficeCell> Row(TeamTree tree, DateOnly day, BandCaseload band) =>
        band.Range is not { } range
            ? [band.Band.Title, .. Enumerable.Repeat(new OfficeCell("no worker", Symbol: "z"), 10), band.Areas.Count]
            :
            [
                band.Band.Title,
                OfficeCell.Of(range.Target, 1),
                OfficeCell.Of(range.Low, 1),
                OfficeCell.Of(range.High, 1),
                OfficeCell.Of(range.ExcessLow, 1),
                OfficeCell.Of(range.ExcessHigh, 1),
                OfficeCell.Of(range.RatioLow, 1, isRate: true),
                OfficeCell.Of(range.RatioHigh, 1, isRate: true),
                OfficeCell.Of(range.Midpoint, 1),
                OfficeCell.Of(range.RatioMidpoint, 1, isRate: true),
                OfficeCell.Of(range.StaffPer100, 0),
                Named(tree, day, band),
            ];

    private static OfficeCell Named(TeamTree tree, DateOnly day, BandCaseload band)
    {
        var lowest = tree.NameOf(band.Areas.MinBy(a => a.Average).Area, day);
        var highest = tree.NameOf(band.Areas.MaxBy(a => a.Average).Area, day);
        return $"{band.Areas.Count}: lowest {lowest}, highest {highest}";
    }

    private static OfficeTable ByMonth(IEnumerable<(DateOnly Day, IReadOnlyList<BandCaseload> Bands)> byDay) =>
        new(
            "By month",
            "Cases per worker by band at each month’s end: target and the range over teams",
            ["Month’s end", "Band", "Target", "Lowest average", "Highest average", "Over, lowest", "Over, highest"],
            [.. byDay.SelectMany(d => d.Bands.Where(b => b.Range is not null).Select(b => Month(d.Day, b, b.Range!)))]
        );

    private static IReadOnlyList<OfficeCell> Month(DateOnly day, BandCaseload band, BandRange range) =>
        [
            day,
            band.Band.Title,
            OfficeCell.Of(range.Target, 1),
            OfficeCell.Of(range.Low, 1),
            OfficeCell.Of(range.High, 1),
            OfficeCell.Of(range.ExcessLow, 1),
            OfficeCell.Of(range.ExcessHigh, 1),
        ];
}
