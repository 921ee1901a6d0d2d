namespace Mainstay.Planning.Simulation.Models;

/// <summary>
/// A council's children's services as the simulation sees them: posts in teams, people of several grades who start,
/// age and leave, agency cover, and cases that arrive, are allocated and close. All of it is data; the engine holds no figure
/// of any council. Every rate is a chance per week. <see cref="CouncilModelReader"/> checks the ranges given here.
/// </summary>
/// <param name="Name">What the model is called on a page or in a table.</param>
/// <param name="Weeks">How many weeks are simulated, 1 to 520. Week 0 is the first.</param>
/// <param name="Grades">The grades people can be in, 1 to 16; a grade is a role and an experience band together.</param>
/// <param name="Cover">Agency cover of vacant posts.</param>
/// <param name="Leaving">How likely people are to leave.</param>
/// <param name="Recruitment">The sources of starters, at least one, with shares that sum to 1.</param>
/// <param name="Intakes">Groups of starters who come at known weeks; may be empty.</param>
/// <param name="Cases">How cases close and are allocated.</param>
/// <param name="Teams">The teams, at least one; each has its own arrivals and its own cases waiting.</param>
public sealed record CouncilModel(
    string Name,
    int Weeks,
    IReadOnlyList<Grade> Grades,
    AgencyCover Cover,
    LeavingRates Leaving,
    IReadOnlyList<RecruitmentSource> Recruitment,
    IReadOnlyList<Intake> Intakes,
    CaseFlow Cases,
    IReadOnlyList<Team> Teams
);

/// <summary>A role and an experience band together.</summary>
/// <param name="Name">The grade's name, unique in the model.</param>
/// <param name="Cap">The caseload up to which a worker of this grade is within target, 0 to 200 cases.</param>
/// <param name="WeeklyCost">Full employer cost of a filled post, pounds a week, 0 or more.</param>
/// <param name="Becomes">The grade that a worker moves to with time; null when they stay.</param>
public sealed record Grade(string Name, int Cap, double WeeklyCost, Progression? Becomes = null);

/// <summary>A move from one grade to another with time.</summary>
/// <param name="Grade">Position of the next grade in <see cref="CouncilModel.Grades"/>.</param>
/// <param name="AtTenureWeeks">The worker is in the next grade from the week in which their tenure is this many weeks, 1 or more.</param>
public sealed record Progression(int Grade, int AtTenureWeeks);

/// <summary>Agency cover of a vacant post.</summary>
/// <param name="Cap">The caseload up to which an agency worker is within target, 0 to 200 cases.</param>
/// <param name="WeeklyCost">Pounds a week, 0 or more.</param>
/// <param name="Probability">The chance that cover is booked when a post becomes vacant, 0 to 1.</param>
/// <param name="DelayWeeks">Weeks from the vacancy until the agency worker begins, 1 or more.</param>
public sealed record AgencyCover(int Cap, double WeeklyCost, double Probability, int DelayWeeks);

/// <summary>
/// The chance that a worker leaves in a week: the rate of their tenure band × their team's factor ×
/// (1 + <paramref name="PerCaseOverCap"/> × cases over the cap), at most 1.
/// </summary>
/// <param name="ByTenure">The bands in rising order; the last has no upper end.</param>
/// <param name="PerCaseOverCap">By what share each case over the cap raises the rate, 0 or more; 0 switches the loop from caseload to leaving off.</param>
public sealed record LeavingRates(IReadOnlyList<TenureBand> ByTenure, double PerCaseOverCap);

/// <summary>A band of tenure and its weekly chance of leaving.</summary>
/// <param name="UnderWeeks">Tenure under this many weeks belongs to the band; null in the last band.</param>
/// <param name="Weekly">The chance of leaving in a week, 0 to 1.</param>
public sealed record TenureBand(int? UnderWeeks, double Weekly);

/// <summary>A source of starters: how often it fills a vacancy, how long it takes and whom it brings.</summary>
/// <param name="Name">For example <c>advert</c>.</param>
/// <param name="Share">The chance that a vacancy is filled from this source, 0 to 1.</param>
/// <param name="Delay">How long it takes from the vacancy to the start.</param>
/// <param name="Grades">The chance of each grade, by position in <see cref="CouncilModel.Grades"/>; sums to 1.</param>
/// <param name="CostPerStarter">Pounds for each post filled, 0 or more.</param>
public sealed record RecruitmentSource(
    string Name,
    double Share,
    RecruitmentDelay Delay,
    IReadOnlyList<double> Grades,
    double CostPerStarter
);

/// <summary>
/// Weeks from a vacancy to the start of its holder: <paramref name="AtLeastWeeks"/> + min(<paramref name="FurtherAtMostWeeks"/>, G),
/// G geometric with P(G = n) = (1 − q)qⁿ and mean q / (1 − q) = <paramref name="FurtherMeanWeeks"/>.
/// </summary>
/// <param name="AtLeastWeeks">1 or more.</param>
/// <param name="FurtherMeanWeeks">0 or more; 0 makes the delay fixed.</param>
/// <param name="FurtherAtMostWeeks">0 to 520.</param>
public sealed record RecruitmentDelay(int AtLeastWeeks, double FurtherMeanWeeks, int FurtherAtMostWeeks);

/// <summary>
/// A group of starters: in each of the weeks the first unfilled posts, in order of teams and posts, are filled; agency cover ends there.
/// </summary>
/// <param name="Grade">Position in <see cref="CouncilModel.Grades"/>.</param>
/// <param name="Places">How many start each time, 0 or more; fewer when fewer posts are unfilled.</param>
/// <param name="Weeks">The weeks in which they start.</param>
/// <param name="CostPerStarter">Pounds for each post filled, 0 or more.</param>
public sealed record Intake(int Grade, int Places, IReadOnlyList<int> Weeks, double CostPerStarter);

/// <summary>How cases close and are allocated.</summary>
/// <param name="ClosingWeekly">The chance that a held case closes in a week, 0 to 0.9.</param>
/// <param name="MostOverCap">No worker is given a case at this many over their cap, or more; −200 to 50.</param>
/// <param name="Season">
/// What arrivals are multiplied by in each week of a cycle (52 factors for a year), starting in week 0; empty for no season.
/// </param>
public sealed record CaseFlow(double ClosingWeekly, int MostOverCap, IReadOnlyList<double> Season);

/// <summary>A team: its arrivals, and its posts at the start.</summary>
/// <param name="Name">The team's name, unique in the model.</param>
/// <param name="ArrivalsWeekly">Mean of the new cases in a week (Poisson), before season, 0 to 10,000.</param>
/// <param name="Waiting">Cases waiting for a worker at the start, 0 or more.</param>
/// <param name="LeavingFactor">What the leaving rates are multiplied by in this team, 0 or more; 1 for as they are.</param>
/// <param name="Posts">The posts in order; the order decides ties.</param>
public sealed record Team(
    string Name,
    double ArrivalsWeekly,
    int Waiting,
    double LeavingFactor,
    IReadOnlyList<StartingPost> Posts
);
