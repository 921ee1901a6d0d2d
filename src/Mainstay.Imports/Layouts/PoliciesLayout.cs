using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Time;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Caseload policies: a row for each line, the rows of one policy and first day together one policy.</summary>
internal static class PoliciesLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "policies",
            "Caseload policies",
            [
                Column.Key("policy", "The policy's code", "caseload-2025").Required(),
                Column.Text("title", "Its title, with council and year", "Caseload policy 2025").Required(),
                Column.Key("band", "Code of the experience band; empty on a line for a programme", "up-to-1-year"),
                Column.Text("band_title", "The band as people say it", "Up to 1 year"),
                Column.Whole("from_months", "Whole months since qualification from which the band begins", "0", 0, 720),
                Column.Whole(
                    "from_days",
                    "Days since qualification from which the band begins, in place of months",
                    "",
                    0,
                    21_900
                ),
                Column.Code(
                    "team_kind",
                    "The kind of team the line is for; empty for every kind without a line of its own",
                    "",
                    CodeList.OfEnum<TeamKind>()
                ),
                Column.Number("target", "Cases for a full-time worker", "18", 0.000001m, 200).Required(),
                Column.Number(
                    "upper_limit",
                    "Upper limit for a full-time worker; empty when the policy has none",
                    "22",
                    0.000001m,
                    200
                ),
                Column.Whole("intake_7", "New cases in 7 days at most; empty when the policy has none", "", 0, 200),
                Column.Whole("intake_28", "New cases in 28 days at most; empty when the policy has none", "", 0, 500),
                Column.Code(
                    "programme",
                    "The programme, on a line that gives a programme's figure",
                    "",
                    CodeList.OfEnum<Programme>()
                ),
                Column.Key("stage", "The programme's stage; empty for every stage", ""),
                Column.Code(
                    "count_rule",
                    "How cases are counted; children when empty",
                    "children",
                    CodeList.OfEnum<CountRule>()
                ),
                Column.Number("sibling_share", "Share that each further sibling counts; 1 when empty", "1", 0, 1),
                Column.Number("co_working_share", "Share that a co-worked case counts; 0 when empty", "0", 0, 1),
                Column.Text(
                    "decided_by",
                    "The body that decided it; empty while it is an example, and then no target is in force",
                    "Cabinet"
                ),
                Column.Day("decided_on", "Day of the decision", "2025-03-18"),
                Column.YesNo("consulted", "Whether staff and trade unions were consulted; no when empty", "yes"),
                Column.Day("review_on", "Review date", "2026-03-31"),
                Column.Day("from", "First day on which it is in force", "2025-04-01").Required(),
                Column.To("it is in force"),
            ],
            Read
        )
        {
            About =
                "Caseload policies. Each band has a line, and another for each kind of team where it differs; a programme's figure has a line of its own.",
            DefaultIsFull = false,
            LongestAgeDays = 366,
            Together = Together,
        };

    private sealed record Line(
        string Policy,
        DateRange Valid,
        TargetPolicy Head,
        ExperienceBand? Band,
        BandTarget? Target,
        StageTarget? Stage
    );

    private static void Read(RowReading row)
    {
        var policy = row.Text("policy");
        var days = row.Days("from", "to");
        var target = row.Number("target");
        var head = ReadHead(row);
        var band = ReadBand(row);
        var limits = new BandTarget(
            band?.Code ?? "",
            target ?? 0,
            row.Number("upper_limit"),
            row.Code<TeamKind>("team_kind"),
            row.Whole("intake_7"),
            row.Whole("intake_28")
        );
        var programme = row.Code<Programme>("programme");
        var stage = row.Text("stage");
        if (programme is null && band is null && row.IsGood)
        {
            row.Missing("band", "A band, or a programme");
        }

        if (limits.UpperLimit < limits.Target)
        {
            row.Note("upper_limit", "below", $"{limits.UpperLimit}", "An upper limit that is not below the target");
        }

        if (row.IsGood && days is { } valid)
        {
            row.Kept = new Line(
                policy!,
                valid,
                head,
                band,
                band is null ? null : limits,
                programme is { } p ? new StageTarget(p, stage, target!.Value) : null
            );
        }
    }

    private static TargetPolicy ReadHead(RowReading row) =>
        new(
            row.Text("title") ?? "",
            [],
            [],
            [],
            row.Code<CountRule>("count_rule") ?? CountRule.Children,
            row.Number("sibling_share") ?? 1,
            row.Number("co_working_share") ?? 0,
            DecidedBy: row.Text("decided_by"),
            DecidedOn: row.Day("decided_on"),
            Consulted: row.YesNo("consulted") ?? false,
            ReviewOn: row.Day("review_on")
        );

    private static ExperienceBand? ReadBand(RowReading row)
    {
        var code = row.Text("band");
        var title = row.Text("band_title");
        var months = row.Whole("from_months");
        var days = row.Whole("from_days");
        if (months is not null && days is not null)
        {
            row.Note("from_days", "both", row.Text("from_days") ?? "", "The beginning in months or in days, not both");
        }

        if (code is not null && months is null && days is null && row.IsGood)
        {
            row.Missing("from_months", "The whole months since qualification from which the band begins");
        }

        if (code is not null && !row.IsEmpty("programme"))
        {
            row.Note("programme", "both", row.Text("programme") ?? "", "A band or a programme on one line, not both");
        }

        return code is null ? null : new ExperienceBand(code, title ?? code, months ?? WholeMonths(days ?? 0), days);
    }

    // Of a band in days the months only say its place in the order; who is in it is decided by the days.
    private static int WholeMonths(int days) => days * 12 / 365;

    // A policy stands or falls whole: half of its lines would be another policy.
    private static void Together(IReadOnlyList<RowReading> rows)
    {
        foreach (var policy in rows.GroupBy(r => r.Kept is Line line ? (line.Policy, line.Valid.From) : default))
        {
            if (policy.Key.Policy is not null)
            {
                Join([.. policy]);
            }
        }

        var faulty = rows.Where(r => !r.IsGood).Select(PolicyOf).ToHashSet();
        foreach (var row in rows.Where(r => r.IsGood && faulty.Contains(PolicyOf(r))))
        {
            row.NoteRow(
                "policy",
                PolicyOf(row) ?? "",
                "Every line of the policy good, since a policy is applied whole or not at all"
            );
        }
    }

    private static string? PolicyOf(RowReading row) => (row.Kept as Line)?.Policy ?? row.Raw("policy");

    private static void Join(List<RowReading> rows)
    {
        var lines = rows.ConvertAll(r => (Line)r.Kept!);
        for (var i = 1; i < rows.Count; i++)
        {
            if (
                lines[i].Head with
                {
                    Bands = lines[0].Head.Bands,
                    Targets = lines[0].Head.Targets,
                    Stages = lines[0].Head.Stages,
                } != lines[0].Head
                || lines[i].Valid != lines[0].Valid
            )
            {
                rows[i]
                    .NoteRow(
                        "differs",
                        lines[i].Policy,
                        $"Title, rules, decision and days as on line {rows[0].Line} of the same policy"
                    );
            }
        }

        var bands = lines
            .Where(l => l.Band is not null)
            .Select(l => l.Band!)
            .Distinct()
            .OrderBy(b => b.FromMonths)
            .ToList();
        NoteBands(rows, lines, bands);
        if (rows.TrueForAll(r => r.IsGood))
        {
            var whole = lines[0].Head with
            {
                Bands = bands,
                Targets = [.. lines.Where(l => l.Target is not null).Select(l => l.Target!)],
                Stages = [.. lines.Where(l => l.Stage is not null).Select(l => l.Stage!)],
            };
            rows[0].States("target-policy", lines[0].Policy, lines[0].Valid, whole);
        }
    }

    private static void NoteBands(List<RowReading> rows, List<Line> lines, List<ExperienceBand> bands)
    {
        var twice = lines
            .Select((l, i) => (l.Target, l.Stage, Row: rows[i]))
            .GroupBy(l =>
                l.Target is { } t ? (t.Band, (object?)t.TeamKind) : (l.Stage!.Programme.ToString(), l.Stage.Stage)
            )
            .Where(g => g.Count() > 1);
        foreach (var row in twice.SelectMany(g => g.Skip(1)).Select(l => l.Row))
        {
            row.NoteRow(
                "duplicate",
                lines[0].Policy,
                "One line for each band and kind of team, and for each programme and stage"
            );
        }

        if (
            bands.Count == 0
            || bands[0].FromMonths != 0
            || bands.DistinctBy(b => b.Code).Count() < bands.Count
            || bands.DistinctBy(b => b.FromMonths).Count() < bands.Count
        )
        {
            rows[0].NoteRow("bands", lines[0].Policy, "Bands from 0 months up, each with one title and one beginning");
        }
    }
}
