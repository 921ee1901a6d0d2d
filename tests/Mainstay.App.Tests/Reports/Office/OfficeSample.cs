using Mainstay.App.Reports.Office;

namespace Mainstay.App.Tests.Reports.Office;

/// <summary>A document with every kind of block, a long table, and words that a file format could trip over.</summary>
internal static class OfficeSample
{
    public const string Marking = "Officers only";

    public static OfficeDocument Document { get; } =
        new(
            "Weekly report: <Exampleshire> & \u201cCo\u201d",
            "Friday 3 October 2025",
            Marking,
            [
                new OfficeParagraph("Caseload is at 15.3 cases per social worker, down from 15.8 a week ago."),
                new OfficeParagraph("Not current: HR, 24 days.", IsWarning: true),
                new OfficeHeading(1, "Caseload"),
                Chart,
                Bars,
                new OfficeHeading(2, "Every team"),
                Long,
                new OfficeHeading(1, "For the committee"),
                .. OfficeToFill.ForCommittee,
            ]
        );

    public static OfficeDocument Empty { get; } = new("Scorecard", "3 October 2025", Marking, []);

    private static OfficeChart Chart =>
        new(
            "Average caseload fell for a third week",
            OfficeChartKind.Lines,
            new OfficeTable(
                "Caseload by week",
                "Average caseload, cases per FTE, 12 September to 3 October 2025",
                ["Friday", "Council", "Child Protection"],
                [
                    [new DateOnly(2025, 9, 12), OfficeCell.Of(16.21m, 1), OfficeCell.Of(18.0m, 1)],
                    [new DateOnly(2025, 9, 19), OfficeCell.Of(15.94m, 1), OfficeCell.Of(null, 1)],
                    [new DateOnly(2025, 9, 26), OfficeCell.Of(15.8m, 1), OfficeCell.Of(17.1m, 1)],
                    [new DateOnly(2025, 10, 3), OfficeCell.Of(15.3m, 1), OfficeCell.Of(16.9m, 1)],
                ]
            )
            {
                Notes = ["The axis does not begin at 0."],
            }
        );

    private static OfficeChart Bars =>
        new(
            "Agency rate is highest in Child Protection",
            OfficeChartKind.Bars,
            new OfficeTable(
                "Agency rate",
                "Agency rate, per cent of FTE, 3 October 2025",
                ["Service", "Agency rate"],
                [
                    ["Child Protection", OfficeCell.Of(0.2143m, 1, isRate: true)],
                    ["Assessment", OfficeCell.Of(0.113m, 1, isRate: true)],
                ]
            )
        );

    private static OfficeTable Long =>
        new(
            "Teams: [all] / every one of them",
            "Team numbers, FTE, 3 October 2025",
            ["Team", "Since", "FTE", "Change", "What to know"],
            [
                .. Enumerable
                    .Range(1, 60)
                    .Select(i =>
                        (IReadOnlyList<OfficeCell>)
                            [
                                $"=Team {i} \u0001",
                                new DateOnly(2024, 4, 1),
                                i,
                                OfficeCell.Of(-0.5m * i, 1),
                                i % 7 == 0 ? "a longer remark about what has changed since" : "",
                            ]
                    ),
            ]
        );
}
