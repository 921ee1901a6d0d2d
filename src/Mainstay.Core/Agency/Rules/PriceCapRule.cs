namespace Mainstay.Core.Agency.Rules;

/// <summary>The region's maximum hourly cost of the job type.</summary>
/// <remarks>
/// The cap covers pay, employer costs and holiday pay, not the fee. Where only the whole rate is known, a rate within the
/// cap shows that it is met; one above does not show that it is not.
/// </remarks>
public sealed class PriceCapRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "price-cap";

    /// <inheritdoc/>
    public override string Words =>
        "Hourly pay, employer costs and holiday pay within the region's cap for the job type, or signed off above it before the first day";

    /// <inheritdoc/>
    public override string Source =>
        "Child and family social workers: agency rules (DfE, September 2024); the region's agreement";

    /// <inheritdoc/>
    public override bool SpeaksOfPay => true;

    /// <inheritdoc/>
    protected override string? Applies(RuleQuestion asked) =>
        asked.Assignment.Days.From >= asked.Book.CapsFrom
            ? null
            : $"It began before {Day(asked.Book.CapsFrom)}, when caps did not yet apply";

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        if (asked.Assignment.JobType(asked.History, asked.Day) is not { } type)
        {
            return (Standing.NotEvidenced, "The role is mapped to no job type");
        }

        if (PriceCap.Lowest(asked.History, type, asked.Day) is not { } cap)
        {
            return (Standing.NotEvidenced, $"No cap for a {JobTypes.Words(type)} is recorded");
        }

        var words = $"against the cap of {Hourly(cap.HourlyPence)} ({cap.Source})";
        var whole = asked.Assignment.On(asked.Day).HourlyRatePence;
        var capped = asked.History.Nearest<AgencyRate>(asked.Assignment.Placement, asked.Day)?.CappedPence;
        return (capped ?? whole) switch
        {
            null => (Standing.NotEvidenced, $"The hourly rate is wanted, {words}"),
            { } pence when pence <= cap.HourlyPence => (Standing.Met, $"{Hourly(pence)} {words}"),
            { } pence when capped is null => (
                Standing.NotEvidenced,
                $"{Hourly(pence)} with the fee in it; its parts are wanted, {words}"
            ),
            { } pence => AboveTheCap(asked, $"{Hourly(pence)} {words}"),
        };
    }

    private static (Standing Standing, string Because) AboveTheCap(RuleQuestion asked, string words)
    {
        var signed = SignaturesWanted(asked.Book).Select(of => asked.Evidence(of)).ToArray();
        return Array.TrueForAll(signed, s => s is not null && s.On < asked.Assignment.Days.From)
            ? (
                Standing.Met,
                $"{words}; above it, signed off by {string.Join(" and ", signed.Select(s => s!.By))} before the first day"
            )
            : (Standing.NotMet, $"{words}; above it without every sign-off before the first day");
    }

    private static IEnumerable<EvidenceOf> SignaturesWanted(AgencyRuleBook book)
    {
        if (book.DirectorSignsAboveCap)
        {
            yield return EvidenceOf.AboveCapByDirector;
        }

        if (book.ChiefExecutiveSignsAboveCap)
        {
            yield return EvidenceOf.AboveCapByChiefExecutive;
        }
    }
}
