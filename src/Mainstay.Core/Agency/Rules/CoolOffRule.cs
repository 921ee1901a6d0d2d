using Mainstay.Core.People;

namespace Mainstay.Core.Agency.Rules;

/// <summary>No agency work within three months of leaving a permanent post in the region.</summary>
public sealed class CoolOffRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "cool-off";

    /// <inheritdoc/>
    public override string Words =>
        "Three months since leaving a permanent post in a council of the region, unless moving to permanent, redundant, from another region or left in probation";

    /// <inheritdoc/>
    public override string Source => "Child and family social workers: agency rules (DfE, September 2024)";

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        var (start, seen) = (asked.Assignment.Days.From, asked.Evidence(EvidenceOf.LastPermanentPost));
        var leftHere = LeftHere(asked);
        var left = Later(leftHere, seen?.LeftOn);
        if (left is { } last && start < last.AddMonths(asked.Book.CoolOffMonths))
        {
            var words = $"Left a permanent post {(last == leftHere ? "here" : "elsewhere")} on {Day(last)}";
            return seen?.Exception is { } exception
                ? (Standing.Met, $"{words}; {Reason(exception)}, {Seen(seen)}")
                : (Standing.NotMet, $"{words}, less than {asked.Book.CoolOffMonths} months before the first day");
        }

        if (seen is not null)
        {
            var words = left is { } on ? $"Left the last permanent post on {Day(on)}" : "No permanent post before";
            return (Standing.Met, $"{words}, {Seen(seen)}");
        }

        return (Standing.NotEvidenced, "The last permanent post, its region and the day it was left are wanted");
    }

    private static DateOnly? LeftHere(RuleQuestion asked) =>
        asked
            .History.Reading(Employments.Of)
            .All.Where(e => e.Worker.Key == asked.Assignment.Worker.Key && e.Days.To < asked.Assignment.Days.From)
            .Where(e => IsPermanent(asked, e))
            .Max(e => e.Days.To);

    // An employment whose contract is not known is taken as permanent: the rule is not met until somebody shows otherwise.
    private static bool IsPermanent(RuleQuestion asked, Employment employment) =>
        asked.Assignment.Worker.Engagements.LastOrDefault(e => e.Valid.From <= employment.Days.To)?.Content.Contract
            is null
                or ContractType.Permanent;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || (b is not null && b > a) ? b : a;

    private static string Reason(CoolOffException exception) =>
        exception switch
        {
            CoolOffException.MovingToPermanent => "moving to a permanent post",
            CoolOffException.Redundancy => "made redundant",
            CoolOffException.OtherRegion => "from another region",
            _ => "left in probation",
        };
}
