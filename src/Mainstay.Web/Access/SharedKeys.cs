using System.Xml.Linq;
using Mainstay.App.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Mainstay.Web.Access;

/// <summary>
/// The framework's keys for forms and sign-ins under way, in the store, so that they outlive a restart and every instance has
/// the same. Without the settings' secret they stay in the memory of the one process.
/// </summary>
public sealed class SharedKeys(ProtectionKeys keys, string sealedWith) : IXmlRepository
{
    public static void Add(IServiceCollection services, SignInSettings settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("mainstay");
        if (settings.KeySecret is null)
        {
            protection.UseEphemeralDataProtectionProvider();
            return;
        }

        var secret = KeySecret.Read(settings.KeySecret)!;
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            o =>
            {
                o.XmlRepository = new SharedKeys(s.GetRequiredService<ProtectionKeys>(), KeySecret.Name(secret));
                o.XmlEncryptor = new KeySealing(secret);
            }
        ));
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.AddOnce(
            friendlyName,
            element.ToString(SaveOptions.DisableFormatting),
            sealedWith,
            (DateTimeOffset?)element.Element("expirationDate") is { } end ? end.UtcDateTime : null
        );
}
