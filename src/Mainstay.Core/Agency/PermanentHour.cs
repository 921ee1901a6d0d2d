using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>What an hour of a permanent colleague in the same role costs (N79).</summary>
/// <param name="Pence">Pence an hour with on-costs.</param>
/// <param name="Salaries">How many salaries the median rests on.</param>
public sealed record PermanentHour(decimal Pence, int Salaries)
{
    private const decimal WeeksInYear = 365.25m / 7;

    /// <summary>The median full-time salary of the role on a day, with on-costs, over the hours of a full-time year; null when no salary or no on-costs are recorded.</summary>
    /// <remarks>Every contracted hour counts, leave and training included, as the council pays for them.</remarks>
    public static PermanentHour? Of(WorkforceHistory history, string role, DateOnly day)
    {
        var salaries = history
            .Reading(Employments.Of)
            .SocialWork.Where(s => s.Days.Contains(day) && s.Spell.Content.Role == role)
            .Select(s => history.Nearest<BaseSalary>(s.Spell.Key, day)?.Pence)
            .OfType<long>()
            .Order()
            .ToArray();
        if (salaries.Length == 0 || AgencyBudget.On(history, day)?.Content.OnCosts is not { } onCosts)
        {
            return null;
        }

        var median = (salaries[(salaries.Length - 1) / 2] + salaries[salaries.Length / 2]) / 2m;
        return new(
            median * (1 + onCosts) / (WeeksInYear * AgencyRuleBook.On(history, day).FullTimeHours),
            salaries.Length
        );
    }
}
