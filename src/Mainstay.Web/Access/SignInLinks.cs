namespace Mainstay.Web.Access;

/// <summary>Where somebody is sent to sign in, and back to afterwards: only ever to an address of this service.</summary>
public static class SignInLinks
{
    /// <summary>Sign-in or, where a session was there before, the page that says that it ended.</summary>
    public static string For(HttpContext context)
    {
        var request = context.Request;
        var page = request.Cookies.ContainsKey(SessionCookie.Name) ? Links.SessionEnded : Links.SignIn;
        var wanted = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : Links.Home;
        return wanted == Links.Home ? page : $"{page}?to={Uri.EscapeDataString(wanted)}";
    }

    /// <summary>An address of this service; the home page for anything else.</summary>
    public static string Local(string? to) =>
        to is ['/', ..] && !(to.Length > 1 && to[1] is '/' or '\\') && !to.Any(char.IsControl) && !to.Contains('\\')
            ? to
            : Links.Home;
}
