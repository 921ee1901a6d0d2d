using Mainstay.App.Operations;
using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Web.Agency;

namespace Mainstay.Web.Pages.Agency;

/// <summary>Who is here from agencies on a day: why, for how long, covering what, until when; who starts this week and what is missing.</summary>
public sealed class IndexModel(Histories histories, TimeProvider clock) : AgencyPage(histories, clock)
{
    public IReadOnlyList<Assignment> Here { get; private set; } = [];

    public IReadOnlyList<StartCheck> Starting { get; private set; } = [];

    /// <summary>FTE by rationale, then without one: they sum to <see cref="Total"/>.</summary>
    public IReadOnlyList<MeasureResult> Why { get; private set; } = [];

    public MeasureResult Total { get; private set; } = null!;

    /// <summary>The shares of WF3 and WF4, and agency beyond vacancies (N88).</summary>
    public IReadOnlyList<MeasureResult> Position { get; private set; } = [];

    public IReadOnlyList<AgencyMonthAhead> Months { get; private set; } = [];

    public IReadOnlyList<AgencyTeam> Teams { get; private set; } = [];

    public IReadOnlyList<Conversion> Conversions { get; private set; } = [];

    public IReadOnlyList<ExperienceBand> Bands { get; private set; } = [];

    public int EndedInYear { get; private set; }

    public int WithoutPlan => Here.Count(a => LastDay(a) is null);

    public DateOnly? LastDay(Assignment assignment) => AgencyOutlook.LastDay(History, assignment, AsAt);

    public AgencyExit? Plan(Assignment assignment) => AgencyOutlook.Plan(History, assignment, AsAt);

    public decimal? ShareOf(MeasureResult figure) => Total.Value is > 0 ? figure.Value / Total.Value : null;

    /// <summary>Workers of a band; those whose day of qualification is not known are in none.</summary>
    public int InBand(IReadOnlyList<int?> months, ExperienceBand band) =>
        months.Count(m => m is { } known && Experience.Band(Bands, known)?.Code == band.Code);

    public void OnGet()
    {
        Here = [.. Assignment.All(History).Where(a => a.Days.Contains(AsAt) && Shows(a))];
        Starting = [.. StartCheck.StartingWithinAWeek(History, AsAt).Where(s => Shows(s.Assignment))];
        Why = [.. AgencyMeasures.ByRationale.Append(AgencyMeasures.AgencyForNoReasonFte).Select(Council)];
        Total = Council(AgencyMeasures.AgencyFte);
        Position =
        [
            Council(AgencyMeasures.AgencyNamedGapRateFte),
            Council(AgencyMeasures.AgencyCoverRateFte),
            Council(AgencyMeasures.AgencyBeyondVacanciesFte),
            Council(AgencyMeasures.AgencyRateFte),
        ];
        Months = AgencyOutlook.Months(History, AsAt, 12);
        Bands = Experience.BandsOn(History, AsAt);
        Teams = AgencyTeam.On(History, AsAt);
        var year = Core.Time.DateRange.TwelveMonthsTo(AsAt);
        Conversions = Conversion.In(History, year);
        EndedInYear = Assignment.All(History).Count(a => a.Days.To is { } to && year.Contains(to));
    }

    private MeasureResult Council(Measure measure) => measure.Of(History, Scope.Council, AsAt);
}
