using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Ahead;

/// <summary>How many cases come to some teams and go from them, by the weeks to a day.</summary>
/// <remarks>
/// A case has come when it is open for these teams on one weekly look and was not on the look before; it has gone in the
/// opposite case. Cases that move between teams of the scope do neither; what comes and goes within a week is not seen.
/// </remarks>
/// <param name="Weeks">Weeks looked at, 1 or more.</param>
/// <param name="Came">Cases that came in those weeks.</param>
/// <param name="Went">Cases that went.</param>
public sealed record CaseFlow(int Weeks, int Came, int Went)
{
    /// <summary>Weeks that an expectation rests on: a quarter of a year.</summary>
    public const int WeeksLookedBack = 13;

    /// <summary>Cases a week that come, unrounded.</summary>
    public decimal CameAWeek => (decimal)Came / Weeks;

    /// <summary>Cases a week that go, unrounded.</summary>
    public decimal WentAWeek => (decimal)Went / Weeks;

    /// <summary>Change a week: those that come less those that go.</summary>
    public decimal NetAWeek => CameAWeek - WentAWeek;

    /// <summary>The flow of the 13 weeks to a day, the day included.</summary>
    public static CaseFlow Of(WorkforceHistory history, Scope scope, DateOnly day)
    {
        var (came, went) = (0, 0);
        var before = OpenOn(history, scope, day.AddDays(-7 * WeeksLookedBack));
        for (var week = WeeksLookedBack - 1; week >= 0; week--)
        {
            var now = OpenOn(history, scope, day.AddDays(-7 * week));
            came += now.Count(c => !before.Contains(c));
            went += before.Count(c => !now.Contains(c));
            before = now;
        }

        return new(WeeksLookedBack, came, went);
    }

    private static HashSet<string> OpenOn(WorkforceHistory history, Scope scope, DateOnly day) =>
        [.. history.Reading(Caseloads.Of).On(day).AllocationsIn(scope).Select(a => a.Case.Key)];
}
