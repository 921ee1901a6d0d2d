using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;

namespace Mainstay.Web.Display;

/// <summary>Codes in the field's words, as pages print them.</summary>
public static class Words
{
    public static string Of(CaseStatusCode status) => CaseStatusWords.Of(status);

    public static string Of(TeamKind kind) =>
        kind switch
        {
            TeamKind.Group => "service or group of teams",
            TeamKind.Assessment => "assessment",
            TeamKind.ChildProtectionAndCourt => "child protection and court",
            TeamKind.ChildrenInCare => "children in care",
            TeamKind.LeavingCare => "leaving care",
            TeamKind.DisabledChildren => "disabled children",
            TeamKind.Fostering => "fostering",
            TeamKind.Adoption => "adoption",
            TeamKind.FamilyHelp => "family help",
            _ => "other work",
        };

    public static string Of(Rationale rationale) =>
        rationale switch
        {
            Rationale.Vacancy => "vacancy",
            Rationale.Maternity => "maternity leave",
            Rationale.LongTermSickness => "long-term sickness",
            Rationale.AwaitingTransfer => "awaiting transfer",
            Rationale.AsyeSupport => "support for newly qualified workers",
            _ => "additional capacity",
        };

    public static string Of(Programme programme) =>
        programme switch
        {
            Programme.Asye => "assessed and supported year in employment",
            Programme.EarlyCareer => "early career programme",
            _ => "re-integration programme",
        };

    public static string Of(Basis basis) =>
        basis switch
        {
            Basis.Fte => "full time equivalents",
            Basis.Heads => "people",
            Basis.Cases => "cases",
            _ => "working days",
        };

    public static string Of(SpellKind kind) =>
        kind switch
        {
            SpellKind.Acting => "acting up",
            SpellKind.SecondmentIn => "seconded in",
            SpellKind.SecondmentOut => "seconded out",
            SpellKind.MaternityCover => "maternity cover",
            _ => "substantive",
        };

    public static string Of(AbsenceKind kind) =>
        kind switch
        {
            AbsenceKind.AnnualLeave => "annual leave",
            AbsenceKind.Training => "training",
            _ => "absent",
        };

    /// <summary>With a capital, for the beginning of a line.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
