using System.Globalization;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Core.Reports.Signing;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Reports;

/// <summary>When the weekly report's draft is prepared by itself, and in whose name.</summary>
[Requires(Permission.PrepareReport)]
public sealed class ScheduleModel(ReportSchedules schedules) : PageModel
{
    private static readonly string[] TimeForms = ["HH:mm", "H:mm", "HH.mm", "H.mm"];

    private IReadOnlyList<PreparerListed> _preparers = [];

    /// <summary>The schedule; null while there is none.</summary>
    public ReportScheduleListed? Schedule { get; private set; }

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public string? Weekday { get; set; }

    [BindProperty]
    public string? AtText { get; set; }

    [BindProperty]
    public string? Preparer { get; set; }

    /// <summary>The days of the week from Monday.</summary>
    public static IEnumerable<SelectListItem> WeekdayChoices =>
        Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7)).Select(d => new SelectListItem($"{d}", $"{d}"));

    public IEnumerable<SelectListItem> PreparerChoices => _preparers.Select(p => new SelectListItem(p.Name, p.User));

    /// <summary>What became of a week's draft.</summary>
    public static string Words(string? outcome) =>
        outcome switch
        {
            "prepared" => "prepared",
            "begun" => "somebody had prepared it already",
            _ => "the report had been issued already",
        };

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Weekday = $"{Schedule?.Schedule.Weekday ?? DayOfWeek.Friday}";
        AtText = (Schedule?.Schedule.At ?? new TimeOnly(9, 0)).ToString("HH:mm", CultureInfo.InvariantCulture);
        Preparer = Schedule is null ? HttpContext.Reader().Holder?.User : Schedule.PreparerUser;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Deed == "stop")
        {
            await schedules.StopAsync(HttpContext.RequestAborted);
            return Redirect(Links.ReportSchedule);
        }

        if (!Enum.GetNames<DayOfWeek>().Contains(Weekday))
        {
            ModelState.AddModelError(nameof(Weekday), "Choose a day of the week");
        }
        else if (ReadTime() is not { } at)
        {
            ModelState.AddModelError(nameof(AtText), "Enter a time of the day, for example 09:00");
        }
        else
        {
            var set = await schedules.SetAsync(
                new DraftSchedule(Enum.Parse<DayOfWeek>(Weekday!), at),
                Preparer ?? "",
                null,
                HttpContext.RequestAborted
            );
            ModelState.Add(set.Problems, _ => nameof(Preparer));
        }

        if (ModelState.IsValid)
        {
            return Redirect(Links.ReportSchedule);
        }

        await LoadAsync();
        return Page();
    }

    private TimeOnly? ReadTime() =>
        TimeOnly.TryParseExact(
            AtText?.Trim(),
            TimeForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    private async Task LoadAsync()
    {
        Schedule = await schedules.FindAsync(HttpContext.RequestAborted);
        _preparers = await schedules.PreparersAsync(HttpContext.RequestAborted);
    }
}
