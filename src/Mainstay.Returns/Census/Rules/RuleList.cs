using System.Text;
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
        foreach (var entry in CatalogueEntry.All)
        {
            text.Append(Line(entry));
        }

        return text.ToString();
    }

    private static string Line(CatalogueEntry entry)
    {
        var rule = entry.Rule;
        var severity = rule.Severity == Severity.Error ? "error" : "query";
        var fields = string.Join(", ", rule.Fields.Select(f => f.Name));
        var number = CensusRules.DepartmentNumber(rule.Number) ?? "not known";
        return $"| {rule.Number} | {rule.Words} | {severity} | {entry.Spans} | {rule.Basis.Words} | {fields} | {number} |\n";
    }
}
