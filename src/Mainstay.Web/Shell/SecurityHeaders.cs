using System.Security.Cryptography;
using System.Text;

namespace Mainstay.Web.Shell;

/// <summary>Headers of every answer, errors and files included. A page is never stored and runs only scripts that bear its nonce.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();
    private static readonly object StyleKey = new();

    /// <summary>The nonce of this answer's content policy: 144 random bits, new for each request.</summary>
    public static string Nonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is string known)
        {
            return known;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[NonceKey] = nonce;
        return nonce;
    }

    /// <summary>Lets this one answer use a style sheet written inside it: a frozen edition, which is sent byte for byte.</summary>
    /// <param name="context">The request.</param>
    /// <param name="style">The style sheet's text.</param>
    public static void AllowStyle(this HttpContext context, string style) =>
        context.Items[StyleKey] = $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";

    /// <summary>Adds the headers just before each answer starts, so that an error handler cannot clear them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Write(context);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{context.Nonce()}'; style-src 'self'{context.Items[StyleKey]}; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (
            headers.CacheControl.Count == 0
            || !headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal)
        )
        {
            headers.CacheControl = "no-store";
        }
    }
}
