using Mainstay.Core.Establishment;
using Mainstay.Core.Recruitment;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Funded posts and what is known of their vacancies.</summary>
internal static class EstablishmentLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "establishment",
            "Establishment",
            [
                Column.Key("post_id", "The council's key of the post", "P1001").Required(),
                Column.Key("team_id", "The team, as in teams", "T12").Required(),
                Column.Key("role", "The role, as in roles", "social-worker").Required(),
                Column.Number("fte", "Funded FTE", "1", 0.000001m, 500).Required(),
                Column.Code("funding", "What pays for it", "base", CodeList.OfEnum<Funding>()),
                Column.Text("approved_by", "The body that approved it", "Cabinet"),
                Column.Day("approved_on", "Day of approval", "2023-02-14"),
                Column.From("it was funded so", "2023-04-01"),
                Column.To("it was funded so"),
                Column.Code(
                    "vacancy_status",
                    "How far the filling of it is",
                    "advertised",
                    CodeList.OfEnum<RecruitmentStatus>()
                ),
                Column.Code(
                    "vacancy_reason",
                    "Why it is vacant",
                    "leaver",
                    CodeList.Of("leaver", "move", "new-post", "other")
                ),
                Column.Day("vacant_from", "First vacant day", "2025-07-01"),
            ],
            Read
        )
        {
            About =
                "Every funded post, filled or not. A vacancy follows from the post and who holds it; what is known of filling it stands here.",
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("post_id");
        var team = row.Team = row.Text("team_id");
        var role = row.Text("role");
        var fte = row.Number("fte");
        var funding = row.Code<Funding>("funding");
        var approvedBy = row.Text("approved_by");
        var approvedOn = row.Day("approved_on");
        var days = row.Days("from", "to");
        var status = row.Code<RecruitmentStatus>("vacancy_status");
        var reason = row.Code("vacancy_reason");
        var vacantFrom = row.Day("vacant_from");
        if (!row.IsGood)
        {
            return;
        }

        row.States("post", id!, days, new Post(team!, role!, fte!.Value, funding, approvedBy, approvedOn));
        if (status is not null || reason is not null || vacantFrom is not null)
        {
            row.AlsoStates("vacancy", id!, null, new Vacancy(status, reason, vacantFrom));
        }
    }
}
