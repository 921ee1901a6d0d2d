using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Access;

/// <summary>Says that a session ended and leads back to where somebody was.</summary>
public sealed class SessionEndedModel : PageModel
{
    [FromQuery(Name = "to")]
    public string? To { get; set; }

    public string Again { get; private set; } = Links.SignIn;

    public void OnGet()
    {
        if (!HttpContext.Reader().IsSignedIn)
        {
            SessionCookie.Clear(Response);
        }

        var to = SignInLinks.Local(To);
        Again = to == Links.Home ? Links.SignIn : $"{Links.SignIn}?to={Uri.EscapeDataString(to)}";
    }
}
