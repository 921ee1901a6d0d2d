using Mainstay.App.Access;
using Mainstay.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Mainstay.Web.Access;

/// <summary>Sets the council's sign-in up, and ends it in a session of ours or in a refusal that is in the ledger.</summary>
public static class CouncilSignInSetup
{
    /// <summary>Where the way back to the wanted page and an invitation wait while somebody is at the provider.</summary>
    public const string To = "to";
    public const string Invitation = "invitation";

    public static void AddCouncilSignIn(this IServiceCollection services, SignInSettings settings)
    {
        services.AddSingleton<CouncilProvider>();
        var schemes = services
            .AddAuthentication(SessionScheme.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionScheme>(SessionScheme.SchemeName, _ => { });
        if (settings.HasProvider)
        {
            schemes.AddOAuth<OAuthOptions, CouncilSignIn>(CouncilSignIn.SchemeName, o => Set(o, settings));
        }
    }

    public static void UseCouncilSignIn(this WebApplication app, SignInSettings settings)
    {
        if (settings.PublicAddress is { } address)
        {
            var uri = new Uri(address);
            app.Use(
                (context, next) =>
                {
                    // Browsers know the service by this address alone, whatever a proxy or a header says.
                    (context.Request.Scheme, context.Request.Host) = (uri.Scheme, HostString.FromUriComponent(uri));
                    return next(context);
                }
            );
        }

        if (settings.HasProvider)
        {
            app.UseAuthentication();
        }

        // The handler answers it before any page; it stands among the addresses so that the list is whole.
        app.MapGet(CouncilSignIn.Callback, () => Results.NotFound())
            .WithMetadata(new RequiresAttribute(Permission.Anybody) { IsPlain = true });
    }

    private static void Set(OAuthOptions o, SignInSettings settings)
    {
        o.ClientId = settings.ClientId!;
        o.ClientSecret = settings.ClientSecret!;
        o.CallbackPath = CouncilSignIn.Callback;
        o.AuthorizationEndpoint = CouncilSignIn.NotYetKnown;
        o.TokenEndpoint = CouncilSignIn.NotYetKnown;
        o.UsePkce = true;
        o.Scope.Add("openid");
        // Never used: every ticket ends in a session of ours. The framework wants another scheme than its own.
        o.SignInScheme = SessionScheme.SchemeName;
        o.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        o.CorrelationCookie.Name = "mainstay-sign-in.";
        o.CorrelationCookie.SameSite = SameSiteMode.Lax;
        o.Events.OnTicketReceived = ReceivedAsync;
        o.Events.OnRemoteFailure = FailedAsync;
    }

    private static async Task ReceivedAsync(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var invitations = services.GetRequiredService<Invitations>();
        var (issuer, subject) = (context.Principal!.FindFirst("iss")!.Value, context.Principal.FindFirst("sub")!.Value);
        context.HandleResponse();
        var items = context.Properties!.Items;
        if (items.TryGetValue(Invitation, out var secret) && secret is not null)
        {
            await invitations.AcceptAsync(secret, issuer, subject, context.HttpContext.RequestAborted);
        }

        if (await invitations.FindUserAsync(issuer, subject, context.HttpContext.RequestAborted) is { } user)
        {
            var session = await services
                .GetRequiredService<Sessions>()
                .BeginAsync(user, context.HttpContext.RequestAborted);
            SessionCookie.Set(context.Response, session);
            context.Response.Redirect(SignInLinks.Local(items.TryGetValue(To, out var to) ? to : null));
            return;
        }

        await RefuseAsync(context.HttpContext, "unknown-user");
    }

    private static async Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        await RefuseAsync(context.HttpContext, Code(context.Failure));
    }

    // Our own codes and the names of exceptions only: what the provider or an attacker wrote stays out of the ledger.
    private static string Code(Exception? failure) =>
        failure is TokenRefusedException refused ? refused.Message
        : failure?.InnerException is TokenRefusedException inner ? inner.Message
        : failure?.GetType().Name ?? "unknown";

    private static async Task RefuseAsync(HttpContext context, string code)
    {
        var reader = await context
            .RequestServices.GetRequiredService<Sessions>()
            .ReaderAsync(null, context.RequestAborted);
        reader.Act();
        await context
            .RequestServices.GetRequiredService<AuditTrail>()
            .RecordAsync("refused", null, $"sign-in {code}", context.RequestAborted);
        context.Response.Redirect(Links.NoAccess);
    }
}
