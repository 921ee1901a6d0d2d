using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Mainstay.Web.Access;

/// <summary>What the council's identity provider says of itself: addresses and signing keys, read again as its keys change.</summary>
public sealed class CouncilProvider(SignInSettings settings) : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private ConfigurationManager<OpenIdConnectConfiguration>? _documents;

    /// <summary>The provider's own exact name.</summary>
    public string Issuer => settings.Authority!;

    /// <summary>Its addresses and keys.</summary>
    /// <exception cref="InvalidOperationException">Its document names another issuer.</exception>
    public async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancel)
    {
        _documents ??= new(
            $"{Issuer.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(_client) { RequireHttps = new Uri(Issuer).Scheme == Uri.UriSchemeHttps }
        );
        var document = await _documents.GetConfigurationAsync(cancel);
        return document.Issuer == Issuer
            ? document
            : throw new InvalidOperationException(
                "The provider's document names another issuer than SignIn:Authority."
            );
    }

    /// <summary>Asks for the keys again at the next token: this one was signed with a key that is not among them.</summary>
    public void Refresh() => _documents?.RequestRefresh();

    public void Dispose() => _client.Dispose();
}
