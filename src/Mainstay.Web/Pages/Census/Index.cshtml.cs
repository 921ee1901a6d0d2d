using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Census.Journey;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Census;

/// <summary>How far a year's census is: what is left, the way to zero, and the journey with its owners and days (practice P22).</summary>
public sealed class IndexModel(
    DraftCensusQuery drafts,
    Histories histories,
    CensusJourneys journeys,
    CensusTrendQuery trend,
    OwnRecords own,
    StoreSettings settings,
    TimeProvider clock
) : CensusPage(drafts, histories, clock)
{
    private const int LargestFile = 50 * 1024 * 1024;

    public CensusJourney Journey { get; private set; } = null!;

    public CensusCalendar Calendar { get; private set; } = null!;

    public ChartFigure? Trend { get; private set; }

    /// <summary>Whether every Friday of the trend is reckoned yet.</summary>
    public bool IsTrendWhole { get; private set; }

    /// <summary>How many workers have checked their own record, and how many of them say that something is wrong.</summary>
    public (int All, int Wrong) OwnChecks { get; private set; }

    [BindProperty]
    public CensusStep? Step { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public CensusStep? Planned { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    /// <summary>Every step, for its owner and day to be changed.</summary>
    public static IEnumerable<SelectListItem> PlanChoices =>
        Enum.GetValues<CensusStep>().Select(s => new SelectListItem(CensusWords.Of(s), $"{s}"));

    public bool MayPlan => HttpContext.Reader().May(Permission.PrepareReturns);

    /// <summary>The steps that this reader may record on the form; preparing and approving have buttons of their own.</summary>
    public IEnumerable<SelectListItem> StepChoices =>
        Enum.GetValues<CensusStep>()
            .Where(s => s is not (CensusStep.Prepared or CensusStep.Approved) && May(s))
            .Select(s => new SelectListItem(CensusWords.Of(s), $"{s}"));

    public bool MayPrepare => May(CensusStep.Prepared) && IsOver;

    public bool MayApprove =>
        May(CensusStep.Approved)
        && Journey.Of(CensusStep.Prepared) is not null
        && Journey.Of(CensusStep.Approved) is null;

    /// <summary>What a step's line says of its state.</summary>
    public (string Text, string Css) StateOf(CensusStep step) =>
        Journey.Of(step) is { } done ? ($"{Days.Written(done.On)}, {done.Name}", "app-state app-state--good")
        : Calendar.Of(step).Due < Today ? ("overdue", "app-state app-state--bad")
        : ("to do", "app-state");

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Step is not { } step)
        {
            ModelState.AddModelError(nameof(Step), "Choose a step");
        }
        else if (!May(step))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        else if (On is null && step is not (CensusStep.Prepared or CensusStep.Approved))
        {
            ModelState.AddModelError(nameof(On), "Enter the day on which it happened");
        }
        else if (Upload?.Length > LargestFile)
        {
            ModelState.AddModelError(nameof(Upload), "The file is larger than 50 MiB");
        }
        else if (ModelState.IsValid)
        {
            var recorded = await journeys.HandleAsync(
                new(Year, step, On ?? Today, HttpContext.Reader().Name ?? "", Said, await BytesAsync()),
                HttpContext.RequestAborted
            );
            if (recorded.IsOk)
            {
                return Redirect(CensusLinks.Of(Year));
            }

            ModelState.Add(recorded.Problems, FieldOf);
        }

        await ShowAsync();
        return Page();
    }

    /// <summary>Another owner or day of a step: the calendar is the council's own.</summary>
    public async Task<IActionResult> OnPostPlanAsync()
    {
        if (!MayPlan)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Planned is not { } step || Due is not { } due || string.IsNullOrWhiteSpace(Owner) || Owner.Length > 100)
        {
            ModelState.AddModelError(
                nameof(Planned),
                "Choose a step, and enter its owner in up to 100 characters and its last day"
            );
            await ShowAsync();
            return Page();
        }

        var calendar = await CensusSettings.CalendarAsync(settings, Year, HttpContext.RequestAborted);
        await CensusSettings.KeepAsync(
            settings,
            Year,
            calendar.With(new(step, Owner.Trim(), due)),
            HttpContext.RequestAborted
        );
        return Redirect(CensusLinks.Of(Year));
    }

    private bool May(CensusStep step) =>
        HttpContext
            .Reader()
            .May(
                step == CensusStep.Approved ? Permission.ApproveReturns
                : step < CensusStep.Prepared ? Permission.ReadReturns
                : Permission.PrepareReturns
            );

    private async Task ShowAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Journey = await journeys.OfAsync(Year, cancel);
        Calendar = await CensusSettings.CalendarAsync(settings, Year, cancel);
        var said = await own.OfAsync(Year, cancel);
        OwnChecks = (said.Count, said.Values.Count(c => c.Wrong.Count > 0));
        var way = await trend.RunAsync(Year, cancel);
        (Trend, IsTrendWhole) = (Draw(way.Points), way.IsWhole);
    }

    private static ChartFigure? Draw(IReadOnlyList<CensusTrendPoint> points)
    {
        if (points.Count < 2 || points.All(p => p.Left is { Errors: 0, Unexplained: 0 }))
        {
            return null;
        }

        var (first, last) = (points[0], points[^1]);
        ChartSeries[] lines =
        [
            new("Errors", [.. points.Select(p => (decimal?)p.Left.Errors)]),
            new("Queries to explain", [.. points.Select(p => (decimal?)p.Left.Unexplained)]),
        ];
        return ChartFigure.OfLines(
            "census-trend",
            $"{last.Left.Errors + last.Left.Unexplained} problems left, {first.Left.Errors + first.Left.Unexplained} on {Days.Written(first.Day)}",
            $"Problems left in the return at the end of each Friday as known then, and today, {Days.Written(first.Day)} to {Days.Written(last.Day)}. Source: the rules of the return on the council’s record.",
            [.. points.Select(p => (Days.Written(p.Day), Days.OnAxis(p.Day)))],
            lines,
            v => Figures.Number(v, 0, "–")
        );
    }

    private async Task<byte[]?> BytesAsync()
    {
        if (Upload is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, HttpContext.RequestAborted);
        return content.ToArray();
    }

    private static string FieldOf(string field) =>
        field switch
        {
            "File" => nameof(Upload),
            "Words" => nameof(Said),
            _ => field,
        };
}
