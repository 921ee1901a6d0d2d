using Mainstay.Web.Access;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Mainstay.Web.Tests.Access;

/// <summary>One good identity token, and forty that differ from it in one thing each.</summary>
public sealed class IdentityTokenTests
{
    private const string Issuer = "https://login.example/7f3c/v2.0";
    private const string Client = "mainstay";
    private const string Nonce = "c5d1f0a9";
    private const string Access = "an-access-token";
    private static readonly DateTime Now = new(2025, 10, 3, 12, 0, 0, DateTimeKind.Utc);
    private static readonly BadTokens Tokens = new(Issuer, Client, Nonce, Now);
    public static TheoryData<string> Kinds => [.. Tokens.All.Keys];

    [Fact]
    public void AGoodToken_SaysIssuerAndSubject() =>
        Assert.Equal(new SignedInAs(Issuer, "person-1"), Check(Tokens.GoodToken()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ABadToken_IsRefused(string kind) =>
        Assert.Throws<TokenRefusedException>(() => Check(Tokens.All[kind]()));

    [Fact]
    public void ThereAreFortyKindsAtLeast() => Assert.True(Tokens.All.Count >= 40);

    private static SignedInAs Check(string token)
    {
        var provider = new OpenIdConnectConfiguration { Issuer = Issuer };
        provider.SigningKeys.Add(new RsaSecurityKey(BadTokens.Ours.Rsa.ExportParameters(false)) { KeyId = "k1" });
        return IdentityToken.Check(token, Access, provider, Client, Nonce, Now);
    }
}
