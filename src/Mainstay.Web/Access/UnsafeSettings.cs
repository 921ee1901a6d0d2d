using System.Globalization;

namespace Mainstay.Web.Access;

/// <summary>The service does not start with settings like these.</summary>
public sealed class UnsafeSettingsException(IReadOnlyList<string> faults)
    : Exception("The service does not start: " + string.Join(" ", faults));

/// <summary>Settings with which the service does not start, each with what to do instead.</summary>
public static class UnsafeSettings
{
    private static readonly string[] AnyTenant = ["common", "organizations", "consumers"];
    private static readonly string[] Placeholders = ["changeme", "secret", "password", "placeholder", "your-secret"];

    /// <summary>Everything that is unsafe; empty when the service may start.</summary>
    /// <param name="options">How the service is started.</param>
    /// <param name="settings">How people sign in.</param>
    /// <param name="environment">The name of the environment, for example <c>Production</c>.</param>
    public static IReadOnlyList<string> Find(MainstayWebOptions options, SignInSettings settings, string environment) =>
        [
            .. Personas(options, settings, environment),
            .. Provider(options, settings),
            .. Address(options, settings, environment),
            .. Limits(settings),
            .. Keys(options, settings),
        ];

    /// <summary>Stops the start when anything is unsafe.</summary>
    /// <exception cref="UnsafeSettingsException">Something is.</exception>
    public static void Refuse(MainstayWebOptions options, SignInSettings settings, string environment)
    {
        if (Find(options, settings, environment) is { Count: > 0 } faults)
        {
            throw new UnsafeSettingsException(faults);
        }
    }

    private static IEnumerable<string> Personas(MainstayWebOptions options, SignInSettings settings, string environment)
    {
        if (settings.WantsPersonas && !options.IsDemonstration)
        {
            yield return "SignIn:Personas is for a demonstration's store only: remove it.";
        }

        if (options.IsDemonstration && !options.IsLoopbackOnly)
        {
            yield return $"A demonstration's sign-in asks for no password, so it listens on this computer only, not on {options.Urls}.";
        }

        if (options.IsDemonstration && settings.HasProvider)
        {
            yield return "A demonstration signs in by persona and never beside a real provider: remove SignIn:Authority or serve another store.";
        }

        if (options.IsDemonstration && settings.PublicAddress is not null)
        {
            yield return "A demonstration has no public address: remove SignIn:PublicAddress.";
        }

        if (settings.WantsPersonas && environment == "Production" && !options.IsLoopbackOnly)
        {
            yield return "SignIn:Personas is never for production: remove it.";
        }
    }

    private static IEnumerable<string> Provider(MainstayWebOptions options, SignInSettings settings)
    {
        if (settings.Authority is null)
        {
            if (settings.ClientId is not null || settings.ClientSecret is not null)
            {
                yield return "SignIn:ClientId and SignIn:ClientSecret are of no use without SignIn:Authority.";
            }

            yield break;
        }

        if (settings.ClientId is null)
        {
            yield return "SignIn:ClientId is missing.";
        }

        if (settings.ClientSecret is null)
        {
            yield return "SignIn:ClientSecret is missing.";
        }
        else if (settings.ClientSecret.Length < 16)
        {
            yield return "SignIn:ClientSecret is shorter than 16 characters.";
        }
        else if (Array.Exists(Placeholders, p => settings.ClientSecret.Contains(p, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "SignIn:ClientSecret is a placeholder.";
        }

        foreach (var fault in AuthorityFaults(options, settings.Authority))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> AuthorityFaults(MainstayWebOptions options, string authority)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
        {
            yield return "SignIn:Authority is not an https address.";
            yield break;
        }

        if (uri.Scheme == "http" && !(uri.IsLoopback && options.IsLoopbackOnly))
        {
            yield return "SignIn:Authority must begin with https.";
        }

        if (uri.UserInfo.Length > 0)
        {
            yield return "SignIn:Authority must not hold a user name or password.";
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            yield return "SignIn:Authority must not hold a query or fragment.";
        }

        if (uri.Segments.Any(s => AnyTenant.Contains(s.Trim('/'), StringComparer.OrdinalIgnoreCase)))
        {
            yield return "SignIn:Authority takes people of any organisation: name the council's own tenant instead.";
        }
    }

    private static IEnumerable<string> Address(MainstayWebOptions options, SignInSettings settings, string environment)
    {
        if (!options.IsLoopbackOnly && !settings.HasProvider)
        {
            yield return "Without SignIn:Authority nobody can sign in, so the service listens on this computer only: set it up, or leave --urls out.";
        }

        if (!options.IsLoopbackOnly && settings.PublicAddress is null)
        {
            yield return "SignIn:PublicAddress is missing: the address that browsers use.";
        }

        if (!options.IsLoopbackOnly && environment == "Development")
        {
            yield return "The environment is Development: the service listens on this computer only.";
        }

        if (settings.PublicAddress is not { } address)
        {
            yield break;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || address.Contains('*', StringComparison.Ordinal))
        {
            yield return "SignIn:PublicAddress is not an address, for example https://mainstay.council.gov.uk";
            yield break;
        }

        if (uri.Scheme != "https" && !(uri.IsLoopback && options.IsLoopbackOnly))
        {
            yield return "SignIn:PublicAddress must begin with https.";
        }

        if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            yield return "SignIn:PublicAddress must be a scheme and a host only.";
        }
    }

    private static IEnumerable<string> Limits(SignInSettings settings)
    {
        var idle = Number(settings.IdleMinutes);
        var absolute = Number(settings.AbsoluteHours);
        if (idle is not (>= 5 and <= 60))
        {
            yield return "SignIn:IdleMinutes must be a whole number from 5 to 60.";
        }

        if (absolute is not (>= 1 and <= 12))
        {
            yield return "SignIn:AbsoluteHours must be a whole number from 1 to 12.";
        }
    }

    private static IEnumerable<string> Keys(MainstayWebOptions options, SignInSettings settings)
    {
        if (settings.KeySecret is null && !options.IsLoopbackOnly)
        {
            yield return "SignIn:KeySecret is missing: 32 random bytes in base64, the same on every instance.";
        }

        if (settings.KeySecret is { } secret && KeySecret.Read(secret) is null)
        {
            yield return "SignIn:KeySecret is not 32 random bytes in base64; make one with openssl rand -base64 32.";
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
