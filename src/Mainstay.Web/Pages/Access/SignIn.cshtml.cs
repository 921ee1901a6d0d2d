using Mainstay.App.Access;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Access;

/// <summary>The way in: the council's account or, in a demonstration and nowhere else, a persona.</summary>
public sealed class SignInModel(
    DemoPersonas personas,
    Sessions sessions,
    MainstayWebOptions options,
    SignInSettings settings
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public string? Persona { get; set; }

    public IReadOnlyList<DemoPersona> Personas { get; private set; } = [];

    public bool HasProvider => settings.HasProvider;

    public async Task<IActionResult> OnGetAsync()
    {
        if (HttpContext.Reader().IsSignedIn && !options.IsDemonstration)
        {
            return LocalRedirect(SignInLinks.Local(To));
        }

        Personas = options.IsDemonstration ? await personas.AllAsync(HttpContext.RequestAborted) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostPersonaAsync()
    {
        var user = options.IsDemonstration ? await personas.UserAsync(Persona ?? "", HttpContext.RequestAborted) : null;
        if (user is not { } known)
        {
            return NotFound();
        }

        // Whoever was signed in here before is signed out; the new session has a secret of its own.
        if (Request.Cookies[SessionCookie.Name] is { } before)
        {
            await sessions.EndAsync(before, HttpContext.RequestAborted);
        }

        SessionCookie.Set(Response, await sessions.BeginAsync(known, HttpContext.RequestAborted));
        return LocalRedirect(SignInLinks.Local(To));
    }

    public IActionResult OnPostCouncil()
    {
        if (!settings.HasProvider)
        {
            return NotFound();
        }

        var properties = new AuthenticationProperties();
        properties.Items[CouncilSignInSetup.To] = SignInLinks.Local(To);
        return Challenge(properties, CouncilSignIn.SchemeName);
    }
}
