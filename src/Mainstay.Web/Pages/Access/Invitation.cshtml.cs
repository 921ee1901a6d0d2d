using Mainstay.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Access;

/// <summary>The link of an invitation. It says nothing of whether the secret is good until somebody has signed in.</summary>
public sealed class InvitationModel(SignInSettings settings) : PageModel
{
    [FromRoute(Name = "secret")]
    public string Secret { get; set; } = "";

    public IActionResult OnGet() => settings.HasProvider ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!settings.HasProvider)
        {
            return NotFound();
        }

        var properties = new AuthenticationProperties();
        properties.Items[CouncilSignInSetup.Invitation] = Secret;
        return Challenge(properties, CouncilSignIn.SchemeName);
    }
}
