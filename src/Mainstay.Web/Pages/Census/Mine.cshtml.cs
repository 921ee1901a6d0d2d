using System.Globalization;
using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Census.Building;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Mainstay.Web.Display;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Census;

/// <summary>A worker checks their own record before it goes to the department (practice P22).</summary>
[Requires(Permission.SignedIn)]
public sealed class MineModel(DraftCensusQuery drafts, Histories histories, OwnRecords own, TimeProvider clock)
    : CensusPage(drafts, histories, clock)
{
    /// <summary>The reader's own record; null when the return has none.</summary>
    public BuiltRecord? Record { get; private set; }

    public OwnRecordCheck? Said { get; private set; }

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public IReadOnlyList<string>? Wrong { get; set; }

    /// <summary>The values that are the reader's own to see and to check.</summary>
    public IEnumerable<BuiltValue> Values =>
        Record?.Values.Where(v => HttpContext.Reader().Sees(ItemPlaces.SetOf(v.Item), Record.Worker!)) ?? [];

    /// <summary>A value in words: the worker checks facts, not the codes of the return.</summary>
    public static string Shown(BuiltValue value) =>
        value.Text is not { } text ? "not given"
        : value.Item.Form.Codes?.LabelOf(text) is { } label ? Words.Capital(label)
        : value.Item.Form == ItemForm.Date && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day)
            ? Days.Written(day)
        : value.Item == WorkerItem.BaseSalary && decimal.TryParse(text, CultureInfo.InvariantCulture, out var pounds)
            ? "£" + Figures.Number(pounds, pounds == decimal.Truncate(pounds) ? 0 : 2)
        : text;

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (Record is null)
        {
            return NotFound();
        }

        if (Deed == "wrong" && Wrong is not { Count: > 0 })
        {
            ModelState.AddModelError(nameof(Wrong), "Choose what is wrong");
            return Page();
        }

        var fault = await own.SayAsync(
            Year,
            Record.Worker!,
            HttpContext.Reader().Name ?? "",
            Deed == "wrong" ? Wrong! : [],
            HttpContext.RequestAborted
        );
        if (fault is null)
        {
            return Redirect(CensusLinks.Mine);
        }

        ModelState.Add([fault]);
        return Page();
    }

    private async Task ShowAsync()
    {
        var person = HttpContext.Reader().Holder?.Person;
        Record = person is null ? null : Draft.RecordOf(person);
        Said = person is null ? null : (await own.OfAsync(Year, HttpContext.RequestAborted)).GetValueOrDefault(person);
    }
}
