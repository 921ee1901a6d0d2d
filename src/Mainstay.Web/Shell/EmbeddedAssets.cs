using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Mainstay.Core.Access;
using Mainstay.Web.Access;

namespace Mainstay.Web.Shell;

/// <summary>The style sheet and scripts inside the assembly. Their address holds a hash of them all, so a browser may keep them for ever.</summary>
public sealed class EmbeddedAssets
{
    private const string Prefix = "assets/";
    private readonly Dictionary<string, byte[]> _files;
    private readonly string _version;

    public EmbeddedAssets()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        _files = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
        _version = Hash(_files);
    }

    /// <summary>The address of a file of the assets, for example <c>mainstay.css</c>.</summary>
    public string Address(string name) => $"/assets/{_version}/{name}";

    /// <summary>Serves the files; any other address below is not found.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/assets/{version}/{name}", [HttpMethods.Get, HttpMethods.Head], Serve)
            .WithMetadata(new RequiresAttribute(Permission.Anybody) { IsPlain = true });

    private IResult Serve(string version, string name, HttpResponse response)
    {
        if (version != _version || !_files.TryGetValue(name, out var content))
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(content, ContentType(name));
    }

    private static string ContentType(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml; charset=utf-8",
            _ => "application/octet-stream",
        };

    private static byte[] Read(Assembly assembly, string name)
    {
        using var from = assembly.GetManifestResourceStream(name)!;
        var content = new byte[from.Length];
        from.ReadExactly(content);
        return content;
    }

    private static string Hash(Dictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in files.OrderBy(f => f.Key))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
