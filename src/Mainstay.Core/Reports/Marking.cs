namespace Mainstay.Core.Reports;

/// <summary>Who an edition of a report is for (practice P6).</summary>
public enum Audience
{
    /// <summary>Officers: every team, highest and lowest, rows by access.</summary>
    Officers,

    /// <summary>Members, committees and anything that may be published: protected, with no path to a person.</summary>
    Members,
}

/// <summary>How far a report may go; printed on every page (practice P6).</summary>
public enum Marking
{
    /// <summary>Stays with officers.</summary>
    OfficersOnly,

    /// <summary>Exempt by paragraph 1 of Schedule 12A to the Local Government Act 1972: it relates to an individual.</summary>
    NotForPublicationParagraph1,

    /// <summary>Exempt by paragraph 2 of the same Schedule: it is likely to reveal who an individual is.</summary>
    NotForPublicationParagraph2,

    /// <summary>May be published.</summary>
    Public,
}

/// <summary>The words of a marking.</summary>
public static class MarkingWords
{
    /// <summary>As every page prints it, for example <c>Officers only</c>.</summary>
    public static string Words(this Marking marking) =>
        marking switch
        {
            Marking.OfficersOnly => "Officers only",
            Marking.Public => "Public",
            Marking.NotForPublicationParagraph1 =>
                "Not for publication: Local Government Act 1972, Schedule 12A, paragraph 1",
            _ => "Not for publication: Local Government Act 1972, Schedule 12A, paragraph 2",
        };

    /// <summary>Whether an edition may bear it: an officers' edition holds figures about single people and is never public.</summary>
    public static bool Suits(this Marking marking, Audience audience) =>
        audience == Audience.Members ? marking != Marking.OfficersOnly : marking != Marking.Public;
}
