using System.Globalization;
using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;

namespace Mainstay.Returns.Agency;

/// <summary>How the rules were complied with in a quarter, in sentences made of counts and codes: no name is in them.</summary>
internal static class ComplianceNarrative
{
    public static IReadOnlyList<string> Of(RuleQuestion[] asked, Breach[] breaches, AgencyQuarter quarter)
    {
        if (asked.Length == 0)
        {
            return [$"No agency social worker was engaged in {quarter}."];
        }

        var broken = breaches.Select(b => b.Finding.Assignment.Placement).Distinct().Count();
        return
        [
            $"{Count(asked.Length, "assignment")} had a day in {quarter}; {(broken == 0 ? "none" : $"{broken}")} did not meet a rule.",
            .. AgencyRules.All.Select(rule => Rule(rule, asked, breaches)).OfType<string>(),
        ];
    }

    // A rule with nothing to say of it has no sentence.
    private static string? Rule(AgencyRule rule, RuleQuestion[] asked, Breach[] breaches)
    {
        var found = asked.Select(q => rule.Check(q).Standing).ToArray();
        var mine = breaches.Where(b => b.Finding.Rule == rule).ToArray();
        var unseen = found.Count(s => s == Standing.NotEvidenced);
        if (mine.Length == 0 && unseen == 0)
        {
            return null;
        }

        var met = found.Count(s => s == Standing.Met);
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{Title(rule.Code)}: met by {met}, not met by {mine.Length}, not evidenced for {unseen}"
        );
        return mine.Length == 0 ? words + "." : $"{words}; {Reasons(mine)}.";
    }

    private static string Reasons(Breach[] breaches)
    {
        var given = breaches
            .Where(b => b.SignOff is not null)
            .GroupBy(b => b.SignOff!.Reason)
            .OrderBy(g => g.Key)
            .Select(g => $"{BreachReasons.Words(g.Key)} ({g.Count()})");
        var open = breaches.Count(b => b.SignOff is null);
        return string.Join(", ", open == 0 ? given : given.Append($"no reason signed off yet ({open})"));
    }

    private static string Title(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
