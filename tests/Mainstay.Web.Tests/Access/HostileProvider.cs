using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Mainstay.Web.Tests.Access;

/// <summary>A provider that answers the exchange of a code with whatever it is told to.</summary>
internal sealed class HostileProvider : IDisposable
{
    private readonly HttpListener _listener = new();

    public HostileProvider()
    {
        Issuer = $"http://127.0.0.1:{OpenIdProvider.FreePort()}";
        _listener.Prefixes.Add(Issuer + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Issuer { get; }

    /// <summary>The status and body of the answer to the next exchange.</summary>
    public (int Status, string Body) Exchange { get; set; } = (500, "");

    public void Tell(string idToken) =>
        Exchange = (
            200,
            JsonSerializer.Serialize(
                new
                {
                    access_token = "an-access-token",
                    token_type = "Bearer",
                    id_token = idToken,
                }
            )
        );

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var (status, body) = context.Request.Url!.AbsolutePath switch
                {
                    "/.well-known/openid-configuration" => (200, Document()),
                    "/keys" => (200, Keys()),
                    _ => Exchange,
                };
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private string Document() =>
        JsonSerializer.Serialize(
            new
            {
                issuer = Issuer,
                authorization_endpoint = Issuer + "/authorise",
                token_endpoint = Issuer + "/token",
                jwks_uri = Issuer + "/keys",
            }
        );

    private static string Keys()
    {
        var key = BadTokens.Ours.Rsa.ExportParameters(false);
        return JsonSerializer.Serialize(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = "k1",
                        alg = "RS256",
                        n = Base64UrlEncoder.Encode(key.Modulus),
                        e = Base64UrlEncoder.Encode(key.Exponent),
                    },
                },
            }
        );
    }
}
