using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.GovUk.Tests.Pages;

/// <summary>A page with every kind of control, for the tests.</summary>
[IgnoreAntiforgeryToken]
public sealed class RecordLeaverModel : PageModel
{
    [BindProperty]
    public DateOnly LastDay { get; set; }

    [BindProperty]
    public DateOnly? NoticeGiven { get; set; } = new(2026, 1, 31);

    [BindProperty]
    [Required(ErrorMessage = "Choose a reason")]
    public string? Reason { get; set; }

    [BindProperty]
    public string? OtherReason { get; set; }

    [BindProperty]
    public List<int> TeamIds { get; set; } = [2];

    [BindProperty]
    public bool IsSure { get; set; }

    [BindProperty]
    public decimal? Fte { get; set; } = 0.6m;

    [BindProperty]
    public string? TeamId { get; set; } = "1";

    [BindProperty]
    public string? Note { get; set; } = "One <two> & \"three\"";

    [BindProperty]
    public IFormFile? Letter { get; set; }

    [BindProperty]
    [StringLength(5, ErrorMessage = "Handover must be 5 characters or fewer")]
    public string? Handover { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AsAt { get; set; }

    public IReadOnlyList<SelectListItem> Teams { get; } = [new("North <1>", "1"), new("South", "2")];

    public IActionResult OnPost()
    {
        if (Note == "refuse")
        {
            ModelState.AddModelError("", "The record is locked");
            ModelState.AddModelError(nameof(LastDay), "Last day must be on or after 3 March 2026");
        }

        return ModelState.IsValid ? Content($"{LastDay:yyyy-MM-dd} {NoticeGiven:yyyy-MM-dd} {Reason}") : Page();
    }
}
