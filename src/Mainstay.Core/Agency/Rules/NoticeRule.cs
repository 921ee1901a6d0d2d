namespace Mainstay.Core.Agency.Rules;

/// <summary>Four weeks' notice, or that of permanent staff in the role where it is shorter.</summary>
public sealed class NoticeRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "notice";

    /// <inheritdoc/>
    public override string Words =>
        "Four weeks' notice on both sides, or that of permanent staff in the same role where theirs is shorter";

    /// <inheritdoc/>
    public override string Source => "Child and family social workers: agency rules (DfE, September 2024)";

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        if (asked.Terms is not { NoticeWeeks: { } agreed } terms)
        {
            return (Standing.NotEvidenced, "The notice agreed is wanted");
        }

        var wanted = Math.Min(asked.Book.NoticeWeeks, terms.SubstantiveNoticeWeeks ?? asked.Book.NoticeWeeks);
        var words = $"{Weeks(agreed)} agreed, {Weeks(wanted)} wanted";
        return (agreed >= wanted ? Standing.Met : Standing.NotMet, words);
    }

    private static string Weeks(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weeks";
}
