using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Mainstay.Web.Tests.Access;

/// <summary>One good identity token, and forty that differ from it in one thing each.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Client">Whom it is for.</param>
/// <param name="Nonce">The nonce of the sign-in.</param>
/// <param name="Now">Now, UTC.</param>
internal sealed record BadTokens(string Issuer, string Client, string Nonce, DateTime Now)
{
    public static readonly RsaSecurityKey Ours = new(RSA.Create(2048)) { KeyId = "k1" };
    private static readonly RsaSecurityKey Theirs = new(RSA.Create(2048)) { KeyId = "k1" };
    private static readonly RsaSecurityKey Unknown = new(RSA.Create(2048)) { KeyId = "k2" };

    /// <summary>Each kind with its token.</summary>
    public Dictionary<string, Func<string>> All =>
        new()
        {
            ["another issuer"] = With("iss", "https://evil.example/"),
            ["another tenant"] = With("iss", "https://login.example/0000/v2.0"),
            ["issuer with a slash more"] = With("iss", Issuer + "/"),
            ["issuer in capitals"] = With("iss", Issuer.ToUpperInvariant()),
            ["issuer by http"] = With("iss", Issuer.Replace("https", "http", StringComparison.Ordinal)),
            ["issuer that only begins so"] = With("iss", Issuer + ".evil.example"),
            ["no issuer"] = With("iss", null),
            ["empty issuer"] = With("iss", ""),
            ["another audience"] = With("aud", "other"),
            ["audience in capitals"] = With("aud", "MAINSTAY"),
            ["no audience"] = With("aud", null),
            ["empty audience"] = With("aud", ""),
            ["several audiences"] = With("aud", new[] { Client, "other" }),
            ["another party"] = With("azp", "other"),
            ["expired an hour ago"] = With("exp", Seconds(-3600)),
            ["expired three minutes ago"] = With("exp", Seconds(-180)),
            ["no end"] = With("exp", null),
            ["end that is no number"] = With("exp", "tomorrow"),
            ["not yet valid"] = With("nbf", Seconds(3600)),
            ["issued later"] = With("iat", Seconds(3600)),
            ["no instant of issue"] = With("iat", null),
            ["another nonce"] = With("nonce", "ffffffff"),
            ["no nonce"] = With("nonce", null),
            ["empty nonce"] = With("nonce", ""),
            ["nonce in capitals"] = With("nonce", Nonce.ToUpperInvariant()),
            ["no subject"] = With("sub", null),
            ["empty subject"] = With("sub", ""),
            ["subject too long"] = With("sub", new string('s', 256)),
            ["hash of another access token"] = With("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"),
            ["signed by another key of the same name"] = () => Signed(Good(), Theirs, SecurityAlgorithms.RsaSha256),
            ["signed by an unknown key"] = () => Signed(Good(), Unknown, SecurityAlgorithms.RsaSha256),
            ["signed with a shared secret"] = () =>
                Signed(Good(), Secret("kR8-vQ2x_7LmZp4TnWkR8-vQ2x_7LmZp4TnW"), SecurityAlgorithms.HmacSha256),
            ["signed with our public key as a secret"] = () =>
                Signed(Good(), Secret(Ours.Rsa.ExportSubjectPublicKeyInfoPem()), SecurityAlgorithms.HmacSha256),
            ["not signed, algorithm none"] = () => Unsigned("none"),
            ["not signed, algorithm None"] = () => Unsigned("None"),
            ["not signed, algorithm RS256"] = () => Unsigned("RS256"),
            ["signature cut off"] = () => GoodToken()[..(GoodToken().LastIndexOf('.') + 1)],
            ["claims changed after signing"] = () => Swapped(),
            ["another token's signature"] = () =>
                GoodToken()[..GoodToken().LastIndexOf('.')]
                + Signed(Change(Good(), "sub", "x"), Ours, "RS256")[
                    Signed(Change(Good(), "sub", "x"), Ours, "RS256").LastIndexOf('.')..
                ],
            ["not a token"] = () => "hello",
            ["empty"] = () => "",
            ["two parts"] = () => "eyJhbGciOiJub25lIn0.e30",
        };

    private long Seconds(int from) => new DateTimeOffset(Now.AddSeconds(from)).ToUnixTimeSeconds();

    private static SymmetricSecurityKey Secret(string text) => new(Encoding.UTF8.GetBytes(text)) { KeyId = "k1" };

    private JwtPayload Good() =>
        new()
        {
            ["iss"] = Issuer,
            ["aud"] = Client,
            ["sub"] = "person-1",
            ["nonce"] = Nonce,
            ["exp"] = Seconds(600),
            ["nbf"] = Seconds(-10),
            ["iat"] = Seconds(-10),
        };

    public string GoodToken() => Signed(Good(), Ours, SecurityAlgorithms.RsaSha256);

    private Func<string> With(string claim, object? content) =>
        () => Signed(Change(Good(), claim, content), Ours, SecurityAlgorithms.RsaSha256);

    private static JwtPayload Change(JwtPayload payload, string claim, object? content)
    {
        payload.Remove(claim);
        if (content is not null)
        {
            payload[claim] = content;
        }

        return payload;
    }

    private static string Signed(JwtPayload payload, SecurityKey key, string algorithm) =>
        new JwtSecurityTokenHandler().WriteToken(
            new JwtSecurityToken(new JwtHeader(new SigningCredentials(key, algorithm)), payload)
        );

    private string Unsigned(string algorithm) =>
        $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"k1"}""")}.{Base64UrlEncoder.Encode(Good().SerializeToJson())}.";

    private string Swapped()
    {
        var parts = GoodToken().Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Change(Good(), "sub", "person-2").SerializeToJson())}.{parts[2]}";
    }
}
