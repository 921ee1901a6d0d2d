using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Time;

namespace Mainstay.Core.Leaving;

/// <summary>Starters and leavers of a window, as lines of figures (contract K11).</summary>
internal static class Turnover
{
    public static Lines StartersFte { get; } = q => StartersFteIn(q, q.Year);

    public static Lines StartersHeads { get; } = q => StartersHeadsIn(q, q.Year);

    public static Lines LeaversFte { get; } = q => LeaversFteIn(q, q.Year);

    public static Lines LeaversHeads { get; } = q => LeaversHeadsIn(q, q.Year);

    public static IEnumerable<Line> StartersFteIn(Question question, DateRange window) =>
        from employment in question.Employments.All
        where window.Contains(employment.Days.From)
        from spell in employment.Spells
        where InPost.Dfe(question, spell, window.To!.Value) && question.Covers(spell.Worker, spell.Team)
        select InPost.FteLine(spell, spell.Team, Started(employment, $"; {spell.Fte:0.######} FTE"));

    public static IEnumerable<Line> StartersHeadsIn(Question question, DateRange window) =>
        from employment in question.Employments.All
        where window.Contains(employment.Days.From)
        let spells = employment.Spells.Where(s => InPost.Dfe(question, s, window.To!.Value)).ToArray()
        where spells.Length > 0
        let senior = InPost.Senior(spells)
        where question.Covers(senior.Worker, senior.Team)
        select new Line("person", senior.Worker.Key, senior.Worker.Key, senior.Team, 1, Started(employment, ""));

    public static IEnumerable<Line> LeaversFteIn(Question question, DateRange window) =>
        from leaver in Leavers(question, window)
        from spell in leaver.Before
        select InPost.FteLine(spell, leaver.Team, Left(leaver.Employment, window, $"; {spell.Fte:0.######} FTE"));

    public static IEnumerable<Line> LeaversHeadsIn(Question question, DateRange window) =>
        from leaver in Leavers(question, window)
        let key = leaver.Employment.Worker.Key
        select new Line("person", key, key, leaver.Team, 1, Left(leaver.Employment, window, ""));

    private static IEnumerable<(Employment Employment, string Team, EmployedSpell[] Before)> Leavers(
        Question question,
        DateRange window
    ) =>
        from employment in question.Employments.All
        where employment.Days.To is { } last && window.Contains(last)
        let before = employment.Spells.Where(s => InPost.Dfe(question, s, DayBefore(window))).ToArray()
        where before.Length > 0
        let team = InPost.Senior(employment.Spells.Where(s => s.Days.To == employment.Days.To)).Team
        where question.Covers(employment.Worker, team)
        select (employment, team, before);

    private static DateOnly DayBefore(DateRange window) => window.From.AddDays(-1);

    private static string Started(Employment employment, string fte) =>
        $"started on {employment.Days.From:d MMMM yyyy}{fte}";

    private static string Left(Employment employment, DateRange window, string fte) =>
        $"left on {employment.Days.To:d MMMM yyyy}{(fte.Length > 0 ? $"{fte} on {DayBefore(window):d MMMM yyyy}" : "")}";
}
