using Mainstay.App.Operations;
using Mainstay.App.People;
using Mainstay.Core.People.Registrations;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Registration;

/// <summary>Everybody's registration, all year: who needs a look, lists to paste into the regulator's search, its answer read back (practice P26).</summary>
public sealed class IndexModel(Histories histories, RegisterAnswerHandler register, TimeProvider clock)
    : RecordPage(histories, clock)
{
    private const int LargestFile = 1024 * 1024;

    public IReadOnlyList<WorkerRegistration> Everybody { get; private set; } = [];

    /// <summary>The answer of the register as it was read; null when none was sent.</summary>
    public RegisterRead? Read { get; private set; }

    /// <summary>Whether what was read is now stated.</summary>
    public bool IsApplied { get; private set; }

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public DateOnly? CheckedOn { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Those who need a look: everybody who is not plainly registered.</summary>
    public IEnumerable<WorkerRegistration> ToLookAt =>
        Everybody.Where(r => r.Standing is not RegistrationStanding.Registered);

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        Load();
        if (CheckedOn is not { } day || day > Today)
        {
            ModelState.AddModelError(
                nameof(CheckedOn),
                "Enter the day on which the register was looked at, up to today"
            );
        }

        if (Upload is not { Length: > 0 and <= LargestFile })
        {
            ModelState.AddModelError(nameof(Upload), "Choose the register’s answer, a CSV file of up to 1 MiB");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, HttpContext.RequestAborted);
        IsApplied = Deed == "apply";
        var read = IsApplied
            ? await register.ApplyAsync(content.ToArray(), CheckedOn!.Value, HttpContext.RequestAborted)
            : await register.ReadAsync(content.ToArray(), CheckedOn!.Value, HttpContext.RequestAborted);
        Read = read.Value;
        ModelState.Add(read.Problems, _ => nameof(Upload));
        return Page();
    }

    // Restricted records are looked at by those who may open them.
    private void Load()
    {
        var reader = HttpContext.Reader();
        Everybody = [.. RegistrationYear.On(History, AsAt).Where(r => !reader.IsKeptApart(r.Worker.Key))];
    }
}
