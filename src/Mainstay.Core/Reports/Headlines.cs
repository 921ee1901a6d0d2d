using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>The sentences that open a section, made from its figures and from nothing else.</summary>
/// <remarks>
/// The first line of a part speaks for it. What is compared is what is shown, so that a sentence never says "up" beside
/// two equal numbers. A line that is absent or not known has no sentence.
/// </remarks>
public static class Headlines
{
    /// <summary>Up to three sentences, each with its full stop: caseload, cases not allocated, team numbers.</summary>
    /// <param name="report">The report; the total speaks under the council's name.</param>
    /// <param name="section">One of its sections.</param>
    public static IReadOnlyList<string> Of(WeeklyReport report, WeeklySection section)
    {
        var name = section.Level == SectionLevel.Total ? report.Council : section.Name;
        string?[] sentences =
        [
            First(section, LineGroup.Caseload) is { } caseload ? Caseload(name, caseload) : null,
            First(section, LineGroup.NotAllocated) is { } waiting ? NotAllocated(waiting) : null,
            First(section, LineGroup.Team) is { } team ? Team(team) : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    private static WeeklyFigure? First(WeeklySection section, LineGroup group) =>
        section.Figures.FirstOrDefault(f => f.Line.Group == group) is { Now.State: MeasureState.Known } figure
            ? figure
            : null;

    private static string Caseload(string name, WeeklyFigure figure)
    {
        var title = Lower(figure.Line.Title).Replace(" (", ", ").Replace(")", "");
        return $"{name} is at {Shown.Of(figure.Now)} cases per social worker{Since(figure)} ({title}).{Going(figure)}";
    }

    private static string NotAllocated(WeeklyFigure figure)
    {
        var verb = Shown.Of(figure.Now) == "1" ? "case is" : "cases are";
        return $"{Shown.Of(figure.Now)} {verb} not allocated{MoreOrFewer(figure, "fewer")}.";
    }

    private static string Team(WeeklyFigure figure) =>
        $"{figure.Line.Title}: {Shown.Of(figure.Now)}{MoreOrFewer(figure, "less")}.";

    private static string Going(WeeklyFigure figure) =>
        figure.Trend?.Direction is { } direction ? $" Over two weeks the direction is {Shown.Of(direction)}." : "";

    private static string Since(WeeklyFigure figure)
    {
        if (NotCompared(figure) is { } words)
        {
            return words;
        }

        var definition = figure.Line.Definition;
        var (now, then) = (
            ShownNumber(definition, figure.Now.Value),
            ShownNumber(definition, figure.LastWeek.Used.Value)
        );
        var was = Shown.Of(definition, figure.LastWeek.Used);
        return now > then ? $", up from {was} a week ago"
            : now < then ? $", down from {was} a week ago"
            : ", the same as a week ago";
    }

    private static string MoreOrFewer(WeeklyFigure figure, string fewer)
    {
        if (NotCompared(figure) is { } words)
        {
            return words;
        }

        var definition = figure.Line.Definition;
        var by = ShownNumber(definition, figure.Now.Value) - ShownNumber(definition, figure.LastWeek.Used.Value);
        var amount = Shown.Change(definition, Math.Abs(by)).TrimStart('+');
        return by > 0 ? $", {amount} more than a week ago"
            : by < 0 ? $", {amount} {fewer} than a week ago"
            : ", the same as a week ago";
    }

    private static string? NotCompared(WeeklyFigure figure) =>
        figure.Change is not null ? null
        : figure.LastWeek.Comparability == Comparability.Comparable ? ", not known a week ago"
        : $", {Shown.Of(figure.LastWeek.Comparability)} against a week ago";

    private static decimal ShownNumber(MeasureDefinition definition, decimal? value) =>
        Shown.Rounded(definition, value ?? 0);

    private static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
