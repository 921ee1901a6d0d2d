using Mainstay.Core.Agency;
using Mainstay.Core.Measures;

namespace Mainstay.Core.People;

/// <summary>Share of the front line that is newly qualified, and under two years (N7, WF47).</summary>
public static class SkillMixMeasures
{
    private const string FrontLineFte =
        "FTE of front-line social workers, permanent and agency, on the day whose day of qualification is known";

    /// <summary>Newly qualified share of front-line FTE.</summary>
    public static Measure NewlyQualifiedShareFte { get; } =
        Share(
            "newly_qualified_share_fte",
            "Newly qualified share of the front line (FTE)",
            "fewer than 12",
            Experience.IsNewlyQualified
        );

    /// <summary>Under-two-years share of front-line FTE, newly qualified included.</summary>
    public static Measure UnderTwoYearsShareFte { get; } =
        Share(
            "under_two_years_share_fte",
            "Under two years' share of the front line (FTE)",
            "fewer than 24",
            Experience.IsUnderTwoYears
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } = [NewlyQualifiedShareFte, UnderTwoYearsShareFte];

    private static Measure Share(string name, string title, string months, Func<Worker, DateOnly, bool?> isMeant) =>
        Figure.Ratio(
            new(
                name,
                title,
                Basis.Fte,
                "ratio",
                $"FTE of those with {months} whole months since qualification",
                FrontLineFte,
                "Front line as the council marks its roles. Somebody without a day of qualification is left out of both sides and listed; the last day of a spell is worked and counts.",
                "Council papers (N7)"
            ),
            q =>
                FrontLine(q)
                    .Where(f => isMeant(f.Worker, q.Day) == true)
                    .Select(f => f.Line with { Why = $"{months} months, {f.Line.Why}" }),
            q =>
                FrontLine(q)
                    .Select(f =>
                        isMeant(f.Worker, q.Day) is null
                            ? f.Line with
                            {
                                Amount = null,
                                Why = "no day of qualification",
                            }
                            : f.Line
                    )
        );

    private static IEnumerable<(Worker Worker, Line Line)> FrontLine(Question question)
    {
        var employed = question
            .Employments.SocialWork.Where(s => s.Role!.FrontLine && s.Days.Contains(question.Day))
            .Where(s => question.Covers(s.Worker, s.Team))
            .Select(s => (s.Worker, InPost.FteLine(s, s.Team, $"front line, {s.Fte:0.######} FTE")));
        var agency = AgencyWork
            .On(question, question.Day)
            .Where(a => question.History.Nearest<Role>(a.Spell.Content.Role, question.Day)!.FrontLine)
            .Select(a =>
                (a.Worker, AgencyWork.Line(a.Worker, a.Spell, a.Spell.Content.WholeFte, "front line, agency"))
            );
        return employed.Concat(agency);
    }
}
