namespace Mainstay.Core.Reports;

/// <summary>Why a figure moved, in the order in which causes are stepped and printed (contract K12).</summary>
public enum Cause
{
    /// <summary>A target policy, its bands or a worker's own target changed.</summary>
    RuleChanges,

    /// <summary>Teams began, ended or moved under another service; posts were made or removed.</summary>
    Reorganisation,

    /// <summary>What the record learned since about the day of the figure before.</summary>
    Corrections,

    /// <summary>People who came into social work for the council.</summary>
    Starters,

    /// <summary>People who left it.</summary>
    Leavers,

    /// <summary>People who moved between teams or roles.</summary>
    Transfers,

    /// <summary>Changed hours.</summary>
    Hours,

    /// <summary>People who went away long term, came back, or whose registration changed.</summary>
    Absence,

    /// <summary>Agency workers who came or went.</summary>
    Agency,

    /// <summary>Cases closed.</summary>
    CasesClosed,

    /// <summary>Cases that went to another worker, team or state and stayed open.</summary>
    CasesMoved,

    /// <summary>Cases opened.</summary>
    CasesIn,
}

/// <summary>The words of a cause.</summary>
public static class CauseWords
{
    /// <summary>As reports print it, for example <c>cases closed</c>.</summary>
    public static string Words(this Cause cause) =>
        cause switch
        {
            Cause.RuleChanges => "rule changes",
            Cause.Reorganisation => "reorganisation",
            Cause.Corrections => "corrections and late data",
            Cause.Starters => "starters",
            Cause.Leavers => "leavers",
            Cause.Transfers => "transfers",
            Cause.Hours => "hours",
            Cause.Absence => "absence and returns",
            Cause.Agency => "agency",
            Cause.CasesClosed => "cases closed",
            Cause.CasesMoved => "cases moved",
            _ => "cases in",
        };
}
