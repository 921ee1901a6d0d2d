using Mainstay.Core.People;
using Mainstay.Core.Time;

namespace Mainstay.Core.Agency.Rules;

/// <summary>Three years' post-qualifying experience in the direct employment of English councils.</summary>
/// <remarks>Months in other councils cannot be computed from our record; months here are.</remarks>
public sealed class ExperienceRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "experience";

    /// <inheritdoc/>
    public override string Words =>
        "At least three years employed directly by English councils in child and family social work while registered; the assessed year and statutory leave count";

    /// <inheritdoc/>
    public override string Source => "Child and family social workers: agency rules (DfE, September 2024)";

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        var (start, wanted) = (asked.Assignment.Days.From, asked.Book.ExperienceMonths);
        if (asked.Assignment.Worker.QualifiedOn(start) is { } on && Experience.WholeMonths(on, start) < wanted)
        {
            return (
                Standing.NotMet,
                $"Qualified on {Day(on)}, {Months(Math.Max(0, Experience.WholeMonths(on, start)))} before the first day"
            );
        }

        var here = MonthsHere(asked);
        if (here >= wanted)
        {
            return (Standing.Met, $"{Months(here)} employed by this council, by our record");
        }

        return asked.Evidence(EvidenceOf.Experience) switch
        {
            { Count: { } months } seen when months >= wanted => (Standing.Met, $"{Months(months)}, {Seen(seen)}"),
            { Count: { } months } seen => (Standing.NotMet, $"{Months(months)}, {Seen(seen)}"),
            _ => (
                Standing.NotEvidenced,
                $"{Months(here)} employed here; an employment history that shows {Months(wanted)} is wanted"
            ),
        };
    }

    private static string Months(int months) => months == 1 ? "1 month" : $"{months} months";

    // Whole months of each employment here as a social worker before the first day; the days over make a month for every 30.
    private static int MonthsHere(RuleQuestion asked)
    {
        var before = new DateRange(DateOnly.MinValue, asked.Assignment.Days.From.AddDays(-1));
        var employed = asked
            .History.Reading(Employments.Of)
            .All.Where(e => e.Worker.Key == asked.Assignment.Worker.Key)
            .Select(e => e.Days.Within(before))
            .OfType<DateRange>();
        var (months, days) = (0, 0);
        foreach (var stretch in employed)
        {
            var whole = Experience.WholeMonths(stretch.From, stretch.DayAfter!.Value);
            months += whole;
            days += stretch.DayAfter!.Value.DayNumber - stretch.From.AddMonths(whole).DayNumber;
        }

        return months + (days / 30);
    }
}
