using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Mainstay.Web.Access;

/// <summary>
/// OpenID Connect's authorisation code flow with PKCE on the framework's OAuth handler, which keeps state, correlation and
/// the code verifier; nonce and identity token are checked by <see cref="IdentityToken"/>.
/// </summary>
public sealed class CouncilSignIn(
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    CouncilProvider provider,
    SignInSettings settings,
    TimeProvider clock
) : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    public const string SchemeName = "council";
    public const string Callback = "/sign-in/callback";

    /// <summary>Stands where an address is required before the provider's document has been read; it is never called.</summary>
    internal const string NotYetKnown = "https://provider.invalid/";

    private const string Nonce = "nonce";
    private OpenIdConnectConfiguration? _document;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _document = await provider.ReadAsync(Context.RequestAborted);
        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = properties.Items[Nonce];
        var query = base.BuildChallengeUrl(properties, redirectUri)[NotYetKnown.Length..].TrimStart('?');
        var endpoint = _document!.AuthorizationEndpoint;
        return $"{endpoint}{(endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}&nonce={nonce}";
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        // The provider may say who answers (RFC 9207); an answer of another one is a mix-up.
        if (Request.Query["iss"] is [{ } answering, ..] && answering != provider.Issuer)
        {
            return HandleRequestResult.Fail("another-issuer-answers");
        }

        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        _document = await provider.ReadAsync(Context.RequestAborted);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["client_id"] = settings.ClientId!,
            ["client_secret"] = settings.ClientSecret!,
            ["code_verifier"] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        using var content = new FormUrlEncodedContent(form);
        using var answer = await Backchannel.PostAsync(
            new Uri(_document.TokenEndpoint),
            content,
            Context.RequestAborted
        );
        if (!answer.IsSuccessStatusCode)
        {
            return OAuthTokenResponse.Failed(new TokenRefusedException($"token-endpoint-{(int)answer.StatusCode}"));
        }

        try
        {
            var body = await answer.Content.ReadAsStreamAsync(Context.RequestAborted);
            return OAuthTokenResponse.Success(await JsonDocument.ParseAsync(body, default, Context.RequestAborted));
        }
        catch (JsonException e)
        {
            return OAuthTokenResponse.Failed(new TokenRefusedException("token-endpoint-not-json", e));
        }
    }

    protected override Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        var root = tokens.Response!.RootElement;
        var token =
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("id_token", out var given)
            && given.ValueKind == JsonValueKind.String
                ? given.GetString()!
                : throw new TokenRefusedException("no-identity-token");
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var who = IdentityToken.Check(
                token,
                tokens.AccessToken,
                _document!,
                settings.ClientId!,
                properties.Items[Nonce]!,
                now
            );
            identity.AddClaim(new Claim("iss", who.Issuer));
            identity.AddClaim(new Claim("sub", who.Subject));
        }
        catch (TokenRefusedException e) when (e.InnerException is SecurityTokenSignatureKeyNotFoundException)
        {
            provider.Refresh();
            throw;
        }

        return Task.FromResult(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name));
    }
}
