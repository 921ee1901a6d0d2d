using Mainstay.Core.Agency;
using Mainstay.Core.Measures;

namespace Mainstay.Core.People;

/// <summary>Social workers in post, by DfE's rule and by ours.</summary>
public static class InPostMeasures
{
    private const string Several = "Somebody with several posts counts once, in the team of the senior role.";

    /// <summary>FTE in post, DfE.</summary>
    public static Measure InPostFte { get; } =
        Figure.Count(
            new(
                "inpost_fte",
                "Social workers in post (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of child and family social workers whom the council employs and who are in post on the day",
                null,
                "Contracted hours over standard hours, summed over all posts; unknown FTE left out. In post: a post spell in force on the day that does not end on it; who moves to another of our posts the next day stays in post. No agency workers.",
                MeasureDefinition.Dfe
            ),
            InPost.Fte(InPost.Dfe)
        );

    /// <summary>People in post, DfE.</summary>
    public static Measure InPostHeadcount { get; } =
        Figure.Count(
            new(
                "inpost_headcount",
                "Social workers in post (people)",
                Basis.Heads,
                "people",
                "Child and family social workers whom the council employs and who are in post on the day",
                null,
                $"In post: a post spell in force on the day that does not end on it; who moves to another of our posts the next day stays in post. {Several} No agency workers.",
                MeasureDefinition.Dfe,
                Decimals: 0
            ),
            InPost.Heads(InPost.Dfe)
        );

    /// <summary>FTE of council-employed social workers on a day, last day worked.</summary>
    public static Measure PermanentFte { get; } =
        Figure.Count(
            new(
                "permanent_fte",
                "Permanent social workers (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of social workers whom the council employs on the day",
                null,
                "Employed by the council on any contract, as against agency; the last day of a spell is worked and counts. Unknown FTE left out.",
                "Mainstay"
            ),
            InPost.Fte(InPost.LastDayWorked)
        );

    /// <summary>Council-employed social workers on a day, last day worked.</summary>
    public static Measure PermanentHeadcount { get; } =
        Figure.Count(
            new(
                "permanent_headcount",
                "Permanent social workers (people)",
                Basis.Heads,
                "people",
                "Social workers whom the council employs on the day",
                null,
                $"Employed by the council on any contract, as against agency; the last day of a spell is worked and counts. {Several}",
                "Mainstay",
                Decimals: 0
            ),
            InPost.Heads(InPost.LastDayWorked)
        );

    /// <summary>FTE of permanent and agency social workers together (N203).</summary>
    public static Measure QualifiedFte { get; } =
        Figure.Count(
            new(
                "qualified_fte",
                "Qualified social workers at work, permanent and agency (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of social workers employed by the council and of agency social workers on the day",
                null,
                "Permanent and agency together; the last day of a spell is worked and counts. Unknown FTE left out.",
                "Council papers (N203)"
            ),
            q => [.. InPost.Fte(q, InPost.LastDayWorked, q.Day), .. AgencyWork.Fte(q)]
        );

    /// <summary>Permanent and agency social workers together (N203).</summary>
    public static Measure QualifiedHeadcount { get; } =
        Figure.Count(
            new(
                "qualified_headcount",
                "Qualified social workers at work, permanent and agency (people)",
                Basis.Heads,
                "people",
                "Social workers employed by the council and agency social workers on the day",
                null,
                $"Permanent and agency together; the last day of a spell is worked and counts. {Several} Somebody who is both counts once as each.",
                "Council papers (N203)",
                Decimals: 0
            ),
            q => [.. InPost.Heads(q, InPost.LastDayWorked, q.Day), .. AgencyWork.Heads(q)]
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [InPostFte, InPostHeadcount, PermanentFte, PermanentHeadcount, QualifiedFte, QualifiedHeadcount];
}
