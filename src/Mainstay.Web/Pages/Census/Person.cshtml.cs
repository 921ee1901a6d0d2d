using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Census.Building;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Census;

/// <summary>One person's record in the return: each value with why it is so and the facts behind it, and what is to be done.</summary>
[Requires(Permission.ReadReturns, Person = "worker")]
public sealed class PersonModel(DraftCensusQuery drafts, Histories histories, CensusAnswers answers, TimeProvider clock)
    : CensusPage(drafts, histories, clock)
{
    [FromRoute(Name = "worker")]
    public string Key { get; set; } = "";

    /// <summary>Their record; null when the year's return has none.</summary>
    public BuiltRecord? Record { get; private set; }

    public IReadOnlyList<CensusProblem> Problems { get; private set; } = [];

    public CensusCard? Card { get; private set; }

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public ProblemOwner? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    public static IEnumerable<SelectListItem> OwnerChoices =>
        Enum.GetValues<ProblemOwner>().Select(o => new SelectListItem(CensusWords.Owner(o), $"{o}"));

    /// <summary>A value as this reader may see it.</summary>
    public string Shown(BuiltValue value) =>
        value.Text is not { } text ? "not given"
        : MaySee(value)
            ? value.Item.Form.Codes?.LabelOf(text) is { } label ? $"{text}: {label}"
                : text
        : "not shown to your role";

    /// <summary>Why a value is so, as this reader may see it.</summary>
    public string Why(BuiltValue value) => MaySee(value) ? value.Why : "";

    public void OnGet() => Find();

    public async Task<IActionResult> OnPostAsync()
    {
        Find();
        if (
            Problems.FirstOrDefault(p => p.Finding.Number == Rule && p.Finding.Field == (Field ?? ""))
            is not { } problem
        )
        {
            ModelState.AddModelError("", "That problem is no longer there: it was put right");
            return Page();
        }

        var by = HttpContext.Reader().Name ?? "";
        var fault =
            Deed == "assign" && Owner is { } owner
                ? await answers.AssignAsync(Year, problem, owner, Due, by, HttpContext.RequestAborted)
                : await answers.ExplainAsync(Year, problem, Said, by, HttpContext.RequestAborted);
        if (fault is null && ModelState.IsValid)
        {
            return Redirect(CensusLinks.Person(Year, Key));
        }

        ModelState.Add(fault is null ? [] : [fault], f => f == "Words" ? nameof(Said) : f);
        return Page();
    }

    private bool MaySee(BuiltValue value) => HttpContext.Reader().Sees(ItemPlaces.SetOf(value.Item), Key);

    private void Find()
    {
        Record = Draft.RecordOf(Key);
        Problems = [.. Draft.Problems.Where(p => p.Worker == Key)];
        Card = CensusCard.Of(Draft, Key, HttpContext.Reader());
    }
}
