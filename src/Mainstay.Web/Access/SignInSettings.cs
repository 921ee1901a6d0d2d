using System.Globalization;
using Mainstay.App.Access;
using Microsoft.Extensions.Configuration;

namespace Mainstay.Web.Access;

/// <summary>How people sign in: the council's identity provider, or a demonstration's personas.</summary>
/// <param name="Authority">The provider's issuer address, for example Entra ID's with the tenant's id; null when there is none.</param>
/// <param name="ClientId">This service's id at the provider.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="PublicAddress">The address that browsers use; null when they reach the service where it listens.</param>
/// <param name="IdleMinutes">Minutes without use after which a session ends.</param>
/// <param name="AbsoluteHours">Hours after which a session ends whatever the use.</param>
/// <param name="WantsPersonas">Whether somebody asked for the demonstration's sign-in.</param>
/// <param name="KeySecret">Seals the keys that every instance shares: 32 random bytes in base64; null keeps keys in the memory of one process.</param>
public sealed record SignInSettings(
    string? Authority = null,
    string? ClientId = null,
    string? ClientSecret = null,
    string? PublicAddress = null,
    string IdleMinutes = "15",
    string AbsoluteHours = "8",
    bool WantsPersonas = false,
    string? KeySecret = null
)
{
    /// <summary>Whether the council's provider is set up.</summary>
    public bool HasProvider => Authority is not null;

    /// <summary>How long a session lasts.</summary>
    public SessionLimits Limits =>
        new(
            TimeSpan.FromMinutes(int.Parse(IdleMinutes, CultureInfo.InvariantCulture)),
            TimeSpan.FromHours(int.Parse(AbsoluteHours, CultureInfo.InvariantCulture))
        );

    /// <summary>The settings <c>SignIn:…</c> of appsettings.json or, as <c>SignIn__…</c>, of the environment.</summary>
    public static SignInSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn");
        return new(
            Text(nameof(Authority)),
            Text(nameof(ClientId)),
            Text(nameof(ClientSecret)),
            Text(nameof(PublicAddress))?.TrimEnd('/'),
            Text(nameof(IdleMinutes)) ?? "15",
            Text(nameof(AbsoluteHours)) ?? "8",
            string.Equals(Text("Personas"), "true", StringComparison.OrdinalIgnoreCase),
            Text(nameof(KeySecret))
        );

        string? Text(string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();
    }
}
