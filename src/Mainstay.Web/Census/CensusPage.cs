using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Census;

/// <summary>A page about one year's census: its return as it would stand, as known now or (<c>?known-at=</c>) at the end of a day.</summary>
public abstract class CensusPage(DraftCensusQuery drafts, Histories histories, TimeProvider clock) : PageModel
{
    private WorkerNames _names = null!;
    private Workforce _workforce = null!;

    [FromRoute(Name = "year")]
    public int? YearInRoute { get; set; }

    [FromQuery(Name = "year")]
    public int? YearAsked { get; set; }

    [FromQuery(Name = "known-at")]
    public string? KnownAtText { get; set; }

    /// <summary>The census year.</summary>
    public CensusYear Year { get; private set; }

    /// <summary>The day at whose end the record is read; null for now.</summary>
    public DateOnly? KnownAt { get; private set; }

    /// <summary>The return as it would stand.</summary>
    public CensusDraft Draft { get; private set; } = null!;

    /// <summary>The record as known now.</summary>
    public WorkforceHistory History { get; private set; } = WorkforceHistory.Empty;

    /// <summary>Today in London.</summary>
    public DateOnly Today => UkClock.Today(clock);

    /// <summary>Whether the census day has passed; before it every day is a dry run.</summary>
    public bool IsOver => Today > Year.LastDay;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var year = YearInRoute ?? YearAsked ?? CensusWords.YearAt(Today).EndsIn;
        if (CensusLayout.Of(year) is null)
        {
            context.Result = NotFound();
            return;
        }

        Year = new(year);
        KnownAt = ReadKnownAt();
        await LoadAsync();
        await next();
    }

    /// <summary>Reads everything again, for a page that has changed something.</summary>
    protected async Task LoadAsync()
    {
        var cancel = HttpContext.RequestAborted;
        DateTime? instant = KnownAt is { } known ? Days.EndOf(known) : null;
        Draft = (await drafts.RunAsync(Year, Year.LastDay, instant, cancel))!;
        History = await histories.NowAsync(cancel);
        _workforce = History.Reading(Workforce.Of);
        _names = new(_workforce);
    }

    /// <summary>A worker's name; the key where the record knows nobody of it.</summary>
    public string NameOf(string? worker) =>
        worker is null ? ""
        : _workforce.ByPerson(worker) is { } known ? _names.Of(known)
        : worker;

    private DateOnly? ReadKnownAt()
    {
        if (string.IsNullOrWhiteSpace(KnownAtText))
        {
            return null;
        }

        if (Days.Read(KnownAtText) is { } day && Asked.Days.Contains(day))
        {
            return day;
        }

        ModelState.AddModelError("known-at", "Enter a day of the calendar, for example 3 October 2025");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }
}
