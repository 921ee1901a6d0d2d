using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Mainstay.Web.Access;

/// <summary>Who signed in, as the provider's token says and nobody else.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its key of the person.</param>
public sealed record SignedInAs(string Issuer, string Subject);

/// <summary>A token that proves nothing, with a code for the ledger.</summary>
public sealed class TokenRefusedException(string code, Exception? inner = null) : Exception(code, inner);

/// <summary>Checks an identity token: signature, exact issuer, audience, times, nonce and the hash of the access token.</summary>
public static class IdentityToken
{
    // Asymmetric only: a shared secret or no signature proves nothing about the provider.
    private static readonly string[] Algorithms =
    [
        "RS256",
        "RS384",
        "RS512",
        "PS256",
        "PS384",
        "PS512",
        "ES256",
        "ES384",
        "ES512",
    ];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Checks.</summary>
    /// <param name="token">The compact token.</param>
    /// <param name="accessToken">The access token that came with it.</param>
    /// <param name="provider">The provider's issuer and keys.</param>
    /// <param name="clientId">This service's id, the only audience.</param>
    /// <param name="nonce">The nonce of this sign-in.</param>
    /// <param name="now">Now, UTC.</param>
    /// <exception cref="TokenRefusedException">It does not hold.</exception>
    public static SignedInAs Check(
        string token,
        string? accessToken,
        OpenIdConnectConfiguration provider,
        string clientId,
        string nonce,
        DateTime now
    )
    {
        var handler = new JwtSecurityTokenHandler { MapInboundClaims = false };
        JwtSecurityToken read;
        try
        {
            handler.ValidateToken(token, Parameters(provider, clientId, now), out var validated);
            read = (JwtSecurityToken)validated;
            Protocol()
                .ValidateTokenResponse(
                    new OpenIdConnectProtocolValidationContext
                    {
                        ClientId = clientId,
                        Nonce = nonce,
                        ValidatedIdToken = read,
                        ProtocolMessage = new OpenIdConnectMessage { IdToken = token, AccessToken = accessToken },
                    }
                );
        }
        catch (Exception e) when (e is SecurityTokenException or OpenIdConnectProtocolException or ArgumentException)
        {
            throw new TokenRefusedException(e.GetType().Name, e);
        }

        return Claims(read, clientId, now);
    }

    private static SignedInAs Claims(JwtSecurityToken token, string clientId, DateTime now)
    {
        if (token.Audiences.Count() != 1)
        {
            throw new TokenRefusedException("several-audiences");
        }

        if (token.Claims.FirstOrDefault(c => c.Type == "azp") is { } party && party.Value != clientId)
        {
            throw new TokenRefusedException("another-party");
        }

        if (token.IssuedAt > now + Skew)
        {
            throw new TokenRefusedException("issued-later");
        }

        return token.Subject is { Length: > 0 and <= 255 } subject
            ? new SignedInAs(token.Issuer, subject)
            : throw new TokenRefusedException("no-subject");
    }

    private static TokenValidationParameters Parameters(
        OpenIdConnectConfiguration provider,
        string clientId,
        DateTime now
    ) =>
        new()
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = clientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, to, _, _) =>
                (from is null || from <= now + Skew) && to is { } end && end > now - Skew,
        };

    private static OpenIdConnectProtocolValidator Protocol() =>
        new()
        {
            RequireNonce = true,
            RequireTimeStampInNonce = false,
            RequireStateValidation = false,
        };
}
