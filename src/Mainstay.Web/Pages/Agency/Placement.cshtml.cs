using Mainstay.App.Agency;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Web.Access;
using Mainstay.Web.Agency;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Agency;

/// <summary>One assignment: terms, where each rule stands with its evidence, what is missing; evidence, plan and sign-off are recorded here.</summary>
public sealed class PlacementModel(Histories histories, TimeProvider clock, StateAgencyFactHandler state)
    : AgencyPage(histories, clock)
{
    private const string DayWanted = "Enter a day, for example 3 October 2025";

    [FromRoute(Name = "placement")]
    public string Key { get; set; } = "";

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public EvidenceOf? Evidence { get; set; }

    [BindProperty]
    public SeenOn? Seen { get; set; }

    [BindProperty]
    public string? SeenDay { get; set; }

    [BindProperty]
    public int? Count { get; set; }

    [BindProperty]
    public string? LeftDay { get; set; }

    [BindProperty]
    public CoolOffException? Exception { get; set; }

    [BindProperty]
    public ExitRoute? Route { get; set; }

    [BindProperty]
    public string? PlannedDay { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public BreachReason? Reason { get; set; }

    [BindProperty]
    public SupplyRoute? Supply { get; set; }

    [BindProperty]
    public PayBasis? Basis { get; set; }

    [BindProperty]
    public string? InContract { get; set; }

    [BindProperty]
    public int? NoticeWeeks { get; set; }

    [BindProperty]
    public int? SubstantiveNoticeWeeks { get; set; }

    [BindProperty]
    public string? ProjectTeam { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public IReadOnlyList<RuleFinding> Findings { get; private set; } = [];

    public IReadOnlyList<Breach> Breaches { get; private set; } = [];

    public StartCheck Start { get; private set; } = null!;

    public AgencyTerms? Terms { get; private set; }

    public AgencyExit? Plan { get; private set; }

    /// <summary>Whether this reader sees pay of the worker: the rate and what speaks of it.</summary>
    public bool SeesPay => HttpContext.Reader().Sees(FieldSet.Pay, Assignment.Worker.Key);

    /// <summary>The last day if notice were given on the day of the page; null when the notice agreed is not known.</summary>
    public DateOnly? NoticeEnd => AsAt.AddDays(7 * Terms?.NoticeWeeks ?? -1) is var end && end >= AsAt ? end : null;

    public AgencySpell Spell => Assignment.On(AsAt);

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        if (Deed == "sign" && !HttpContext.Reader().May(Permission.SignAgency))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var problems = await state.HandleAsync(Said(), HttpContext.RequestAborted);
        if (problems.Count == 0)
        {
            return Redirect(Links.Placement(Key));
        }

        ModelState.Clear();
        ModelState.Add(problems, FieldOf);
        return Page();
    }

    public string Shown(RuleFinding finding) =>
        finding.Rule.SpeaksOfPay && !SeesPay ? "The rate and the cap are for those who may see pay" : finding.Because;

    private bool Find()
    {
        if (Assignment.Of(History, Key) is not { } assignment || !Shows(assignment))
        {
            return false;
        }

        Assignment = assignment;
        Findings = AgencyRules.Check(History, assignment, AsAt);
        Breaches = [.. Breach.Of(History, assignment, AsAt)];
        Start = StartCheck.Of(History, assignment, AsAt);
        Terms = History.Nearest<AgencyTerms>(Key, AsAt);
        Plan = AgencyOutlook.Plan(History, assignment, AsAt);
        return true;
    }

    private Result<AgencyStatement> Said() =>
        Deed switch
        {
            "evidence" => SaidEvidence(),
            "plan" => SaidPlan(),
            "terms" => SaidTerms(),
            _ => SaidReason(),
        };

    private Result<AgencyStatement> SaidEvidence()
    {
        if (Evidence is not { } of || Seen is not { } on)
        {
            return new Core.Results.Problem(
                "agency.evidence",
                "Choose what is shown and what it was seen on",
                nameof(Evidence)
            );
        }

        if (Display.Days.Read(SeenDay) is not { } day)
        {
            return new Core.Results.Problem("agency.day", DayWanted, nameof(SeenDay));
        }

        var left = Display.Days.Read(LeftDay);
        if (left is null && !string.IsNullOrWhiteSpace(LeftDay))
        {
            return new Core.Results.Problem("agency.day", DayWanted, nameof(LeftDay));
        }

        return of == EvidenceOf.AboveCapByDirector && !HttpContext.Reader().Roles.Contains(AccessRole.Director)
            ? new Core.Results.Problem(
                "agency.director",
                "The director signs a rate above the cap under their own name",
                nameof(Evidence)
            )
            : AgencyStatement.Of(new AgencyEvidence(Key, of, on, day, SignedIn, Count, left, Exception), Today);
    }

    private Result<AgencyStatement> SaidPlan() =>
        Route is not { } route
            ? new Core.Results.Problem("agency.plan", "Choose how the assignment ends", nameof(Route))
        : Display.Days.Read(PlannedDay) is not { } day
            ? new Core.Results.Problem("agency.day", DayWanted, nameof(PlannedDay))
        : AgencyStatement.Of(Key, new AgencyExit(route, day), Today);

    private Result<AgencyStatement> SaidTerms() =>
        Supply is not { } route
            ? new Core.Results.Problem("agency.terms", "Choose by which way the worker is supplied", nameof(Supply))
            : AgencyStatement.Of(
                Key,
                new AgencyTerms(
                    route,
                    Basis,
                    InContract is { Length: > 0 } inContract ? inContract == "yes" : null,
                    NoticeWeeks,
                    SubstantiveNoticeWeeks,
                    string.IsNullOrWhiteSpace(ProjectTeam) ? null : ProjectTeam.Trim()
                ),
                Assignment.Days.From
            );

    private Result<AgencyStatement> SaidReason() =>
        Breaches.FirstOrDefault(b => b.Finding.Rule.Code == Rule) is not { } breach
            ? new Core.Results.Problem("agency.no-breach", "Choose a rule that is not met", nameof(Rule))
        : Reason is not { } reason ? new Core.Results.Problem("agency.reason", "Choose the reason", nameof(Reason))
        : AgencyStatement.Of(breach, reason, SignedIn, Today);

    private static string FieldOf(string field) =>
        field switch
        {
            "On" => nameof(SeenDay),
            _ => field,
        };
}
