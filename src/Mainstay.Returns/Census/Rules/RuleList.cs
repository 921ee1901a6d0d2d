using System.Text;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;

namespace Mainstay.Returns.Census.Rules;

/// <summary>The list of rules, made from the rules themselves.</summary>
public static class RuleList
{
    /// <summary>The list as a Markdown page: number, words, severity, years, source, fields and the department's number.</summary>
    public static string Write()
    {
        var text = new StringBuilder(
            "# Rules of the workforce census\n\n"
                + "Made from the rules; do not edit. Numbers are ours: the department's own were found nowhere public.\n\n"
                + "| number | what is wanted | severity | years | rests on | fields | department's number |\n|---|---|---|---|---|---|---|\n"
        );
        foreach (
            var rules in InYears()
                .GroupBy(r => r.Rule.GetType())
                .OrderBy(g => g.First().Rule.Number)
                .ThenBy(g => g.First().Year)
        )
        {
            text.Append(Line(rules.First().Rule, [.. rules.Select(r => r.Year)]));
        }

        return text.ToString();
    }

    private static IEnumerable<(int Year, Rule Rule)> InYears() =>
        from layout in CensusLayout.All
        let year = layout.Year.EndsIn
        from rule in CensusRules.Of(year)!.Rules
        select (year, rule);

    private static string Line(Rule rule, IReadOnlyList<int> years)
    {
        var severity = rule.Severity == Severity.Error ? "error" : "query";
        var fields = string.Join(", ", rule.Fields.Select(f => f.Name));
        var number = CensusRules.DepartmentNumber(rule.Number) ?? "not known";
        return $"| {rule.Number} | {rule.Words} | {severity} | {Spans(years)} | {rule.Basis.Words} | {fields} | {number} |\n";
    }

    private static string Spans(IReadOnlyList<int> years) =>
        years[^1] - years[0] + 1 == years.Count
            ? years.Count == 1
                ? $"{years[0]}"
                : $"{years[0]} to {years[^1]}"
            : string.Join(", ", years);
}
