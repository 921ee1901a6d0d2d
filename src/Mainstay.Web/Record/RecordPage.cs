using Mainstay.App.Operations;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Record;

/// <summary>
/// A page that asks the record a question: as at a day (<c>?as-at=</c>, else today in London) and, where somebody wants
/// to know what was known then, as known at the end of a day (<c>?known-at=</c>, else now).
/// </summary>
public abstract class RecordPage(Histories histories, TimeProvider clock) : PageModel
{
    private const string Wanted = "Enter a day of the calendar, for example 3 October 2025";

    [FromQuery(Name = "as-at")]
    public string? AsAtText { get; set; }

    [FromQuery(Name = "known-at")]
    public string? KnownAtText { get; set; }

    /// <summary>The day that the page is about.</summary>
    public DateOnly AsAt { get; private set; }

    /// <summary>The day at whose end the record is read; null for now.</summary>
    public DateOnly? KnownAt { get; private set; }

    /// <summary>The record.</summary>
    public WorkforceHistory History { get; private set; } = WorkforceHistory.Empty;

    /// <summary>Today in London.</summary>
    public DateOnly Today => UkClock.Today(clock);

    /// <summary>Whether nothing has been imported yet.</summary>
    public bool IsEmpty =>
        History.All<Team>().Count == 0
        && History.All<PostSpell>().Count == 0
        && History.All<AgencySpell>().Count == 0
        && History.All<Involvement>().Count == 0;

    /// <summary>As at which day, as known when, in words.</summary>
    public string When =>
        KnownAt is { } known
            ? $"As at {Days.Written(AsAt)}, as known at the end of {Days.Written(known)}"
            : $"As at {Days.Written(AsAt)}, as known now";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        AsAt = Read("as-at", AsAtText) ?? Today;
        KnownAt = Read("known-at", KnownAtText);
        if (!ModelState.IsValid && HttpMethods.IsGet(Request.Method))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        DateTime? instant = KnownAt is { } known ? Days.EndOf(known) : null;
        History = await histories.AsKnownAsync(instant, HttpContext.RequestAborted);
        await next();
    }

    private DateOnly? Read(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var day = Days.Read(text);
        if (day is null)
        {
            ModelState.AddModelError(name, Wanted);
        }
        else if (!Asked.Days.Contains(day.Value))
        {
            ModelState.AddModelError(name, "Enter a day in the years 1900 to 2199");
            return null;
        }

        return day;
    }
}
