using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>Open and closed cases (<c>ssd_cin_episodes</c>).</summary>
internal static class CaseEpisodesLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-episodes",
            "Case system: episodes",
            [
                Column.Reference("cine_referral_id", "Id of the referral", "300876").Required(),
                Column.Reference("cine_person_id", "The child's id in the case system", "100234").Required(),
                Column.Day("cine_referral_date", "Day on which the case opened", "2025-05-20").Required(),
                Column.Day("cine_close_date", "Day on which it closed; empty while it is open"),
                Column.Key("cine_referral_team", "The team that holds it, as the case system says", "D41"),
            ],
            Read
        )
        {
            About = "Every episode of a child being open to the council, from referral to closure.",
            IsAllowListed = true,
            LongestAgeDays = 2,
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("cine_referral_id");
        var child = row.Text("cine_person_id");
        var days = row.Days("cine_referral_date", "cine_close_date");
        var team = row.Team = row.Text("cine_referral_team");
        if (row.IsGood)
        {
            row.States("case-episode", id!, days, new CaseEpisode(child!, CaseSubject.Child, team));
        }
    }
}
