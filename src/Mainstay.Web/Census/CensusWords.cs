using Mainstay.App.Census;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;
using Mainstay.Returns.Reading;
using Mainstay.Web.Display;

namespace Mainstay.Web.Census;

/// <summary>The census in the field's words.</summary>
public static class CensusWords
{
    /// <summary>What a step is, as a line of the journey.</summary>
    public static string Of(CensusStep step) =>
        step switch
        {
            CensusStep.PrivacyNotice => "Privacy notice issued to all staff",
            CensusStep.CheckOwnRecord => "Every worker asked to check their own record",
            CensusStep.SourcesApplied => "Sources as at 30 September applied",
            CensusStep.FiguresReviewed => "Figures looked at beside last year’s and explained",
            CensusStep.Prepared => "Return prepared and frozen",
            CensusStep.Approved => "Return approved by a second person",
            CensusStep.Loaded => "XML loaded into COLLECT",
            CensusStep.ReadBack => "COLLECT’s errors and queries read back",
            CensusStep.Submitted => "Submitted",
            CensusStep.Authorised => "Authorised by the department",
            _ => "What COLLECT finally holds loaded and compared",
        };

    /// <summary>An item with its element's name.</summary>
    public static string Of(Item item) => $"{Words.Capital(item.Words)} ({item.Name})";

    /// <summary>The census that people work on at a day: last 30 September's until the end of December, then the next.</summary>
    public static CensusYear YearAt(DateOnly today) => CensusYear.Of(today.AddMonths(-3));

    /// <summary>A person by the name on the record, else by their key.</summary>
    public static string Owner(ProblemOwner owner) => Words.Capital(ProblemOwners.Words(owner));
}
