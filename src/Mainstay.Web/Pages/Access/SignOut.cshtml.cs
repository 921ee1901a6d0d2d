using Mainstay.App.Access;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Access;

/// <summary>The way out.</summary>
public sealed class SignOutModel(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Request.Cookies[SessionCookie.Name] is { } secret)
        {
            await sessions.EndAsync(secret, HttpContext.RequestAborted);
        }

        SessionCookie.Clear(Response);
        return Redirect(Links.SignedOut);
    }
}
