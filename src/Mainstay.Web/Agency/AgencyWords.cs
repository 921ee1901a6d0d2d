using System.Text.Json;
using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Agency;

/// <summary>Codes of agency work in the field's words.</summary>
public static class AgencyWords
{
    public static (string Text, string Css) Of(Standing standing) =>
        standing switch
        {
            Standing.Met => ("met", "app-state app-state--good"),
            Standing.NotMet => ("not met", "app-state app-state--bad"),
            Standing.NotEvidenced => ("not evidenced", "app-state app-state--warn"),
            _ => ("does not apply", "app-state"),
        };

    public static string Title(AgencyRule rule) => Words.Capital(rule.Code.Replace('-', ' '));

    public static string Of(ExitRoute route) =>
        route switch
        {
            ExitRoute.PostFilled => "the post is filled",
            ExitRoute.Conversion => "the worker moves to a permanent post here",
            ExitRoute.AbsenceEnds => "the absence ends",
            _ => "the additional capacity ends",
        };

    public static string Why(AgencySpell spell) =>
        spell.Parts.Count == 0
            ? "no rationale recorded"
            : Words.List([
                .. spell.Parts.Select(p =>
                    $"{Words.Of(p.Reason)}{(spell.Parts.Count > 1 ? $" {Figures.Fte(p.Fte)}" : "")}{(p.Covers is { } covers ? $" ({covers})" : "")}"
                ),
            ]);

    public static string Pounds(decimal? pence) => pence is { } p ? $"£{p / 100:N2}" : "not known";

    /// <summary>Every code of an enum as a choice.</summary>
    public static IEnumerable<SelectListItem> Choices<T>(Func<T, string>? words = null)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Select(v => new SelectListItem(Words.Capital(words?.Invoke(v) ?? Plain(v.ToString())), v.ToString()));

    private static string Plain(string code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code).Replace('-', ' ');
}
