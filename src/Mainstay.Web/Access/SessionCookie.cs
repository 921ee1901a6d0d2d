namespace Mainstay.Web.Access;

/// <summary>The cookie of a session: a random secret, for this host alone, out of reach of scripts, gone with the browser.</summary>
public static class SessionCookie
{
    public const string Name = "__Host-mainstay-session";

    public static void Set(HttpResponse response, string secret) => response.Cookies.Append(Name, secret, Options());

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private static CookieOptions Options() =>
        new()
        {
            Path = "/",
            Secure = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        };
}
